package io.tickmark.engagement.process.decision;

import io.tickmark.models.JobType;

/** Something that the process does by itself, as {@code system}. */
public interface SystemStep {

    /** The job that asks for it. */
    JobType type();

    /** What the job leads to, given the log as it is. */
    Intent take(Job job);

    /** True where the model has a way back to people for what a rule refuses; elsewhere an operator is called. */
    default boolean correctable() {
        return false;
    }
}
