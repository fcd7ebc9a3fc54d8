package io.tickmark.engagement.process;

import io.tickmark.models.JobType;
import io.tickmark.models.UserTask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives each user task, as it begins, what its form shows. */
@Component
class ShowForm implements SystemStep {

    private final Map<UserTask, FormContents> contents = new EnumMap<>(UserTask.class);

    ShowForm(List<FormContents> forms) {
        for (FormContents form : forms) {
            for (UserTask task : form.tasks()) {
                if (contents.putIfAbsent(task, form) != null) {
                    throw new IllegalStateException("two say what the form of " + task.key() + " shows");
                }
            }
        }
    }

    @Override
    public JobType type() {
        return JobType.SHOW_FORM;
    }

    @Override
    public Intent take(Job job) {
        for (Map.Entry<UserTask, FormContents> form : contents.entrySet()) {
            UserTask task = form.getKey();
            if (task.key().equals(job.elementId())) {
                return Intent.toNothing().giving(() -> form.getValue().of(task, job.variables()));
            }
        }
        return Intent.toNothing();
    }
}
