package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.RuleViolation;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Gives each user task, as it begins, what its form shows. */
@Component
class ShowForm {

    private final ShownForms forms;

    ShowForm(ShownForms forms) {
        this.forms = forms;
    }

    JobOutcome answer(Job job) {
        try {
            return new JobOutcome.Done(new HashMap<>(forms.begin(job.elementId(), job.variables())));
        } catch (RuleViolation refused) {
            return Failures.refused(job, refused);
        }
    }
}
