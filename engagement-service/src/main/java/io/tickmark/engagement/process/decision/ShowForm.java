package io.tickmark.engagement.process.decision;

import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Gives each user task, as it begins, what its form shows. */
@Component
class ShowForm implements SystemStep {

    private final ShownForms forms;

    ShowForm(ShownForms forms) {
        this.forms = forms;
    }

    @Override
    public JobType type() {
        return JobType.SHOW_FORM;
    }

    @Override
    public Intent take(Job job) {
        return Intent.toNothing().giving(() -> forms.begin(job.elementId(), job.variables()));
    }
}
