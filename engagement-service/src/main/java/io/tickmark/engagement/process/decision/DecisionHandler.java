package io.tickmark.engagement.process.decision;

import io.tickmark.models.JobType;
import java.util.List;

/** Turns what somebody entered in one form into one command. There is one for each service task behind a user task. */
public interface DecisionHandler {

    /** The job that follows the form. */
    JobType type();

    /** The fields with words of somebody, which the process forgets once they are recorded; none by default. */
    default List<String> texts() {
        return List.of();
    }

    /**
     * Reads the form.
     *
     * @throws io.tickmark.engagement.rules.RuleViolation INPUT naming the field that is missing or malformed
     */
    Intent decide(Variables form);
}
