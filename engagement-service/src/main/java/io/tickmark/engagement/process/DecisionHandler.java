package io.tickmark.engagement.process;

import io.tickmark.models.JobType;

/** Turns what somebody entered in one form into one command. There is one for each service task behind a user task. */
public interface DecisionHandler {

    /** The job that follows the form. */
    JobType type();

    /**
     * Reads the form.
     *
     * @throws io.tickmark.engagement.rules.RuleViolation INPUT naming the field that is missing or malformed
     */
    Intent decide(Variables form);
}
