package io.tickmark.engagement.process.decision;

import io.tickmark.models.JobType;
import java.util.Map;
import java.util.stream.Stream;

/** Reads forms and steps as the jobs behind them do. */
public final class Reading {

    private Reading() {}

    /** What a form with these values leads to. */
    public static Intent form(Tasks tasks, JobType type, Map<String, ?> variables) {
        return tasks.forms().stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow()
                .read(Variables.of(variables));
    }

    /** What a step with these variables leads to. */
    public static Intent step(Tasks tasks, Map<String, ?> variables) {
        return tasks.steps().getFirst().read(Variables.of(variables));
    }

    /** What the step behind this job leads to. */
    public static Intent step(Tasks tasks, JobType type, Map<String, ?> variables) {
        return Stream.of(tasks)
                .flatMap(all -> all.steps().stream())
                .filter(step -> step.type() == type)
                .findFirst()
                .orElseThrow()
                .read(Variables.of(variables));
    }
}
