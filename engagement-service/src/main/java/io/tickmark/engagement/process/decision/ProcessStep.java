package io.tickmark.engagement.process.decision;

import io.tickmark.models.JobType;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that a process does by itself, as {@code system}.
 *
 * @param type the job that asks for it
 * @param fields a record with the variables that are read
 * @param correctable true where the model has a way back to people for what a rule refuses; elsewhere an operator is called
 * @param gives the variables that the process goes on with
 * @param take what the job leads to, given the log as it is
 */
public record ProcessStep<F extends Record>(
        JobType type, Class<F> fields, boolean correctable, Set<String> gives, Function<F, Intent> take) {

    /** A step whose refusal calls an operator. */
    public static <F extends Record> ProcessStep<F> of(JobType type, Class<F> fields, Function<F, Intent> take) {
        return new ProcessStep<>(type, fields, false, Set.of(), take);
    }

    /** A step whose refusal people can put right. */
    public static <F extends Record> ProcessStep<F> correctable(
            JobType type, Class<F> fields, Function<F, Intent> take) {
        return new ProcessStep<>(type, fields, true, Set.of(), take);
    }

    /** The same, with these variables for the process. */
    public ProcessStep<F> giving(String... variables) {
        return new ProcessStep<>(type, fields, correctable, Set.of(variables), take);
    }

    /**
     * Reads the variables and says what the job leads to.
     *
     * @throws io.tickmark.engagement.rules.RuleViolation INPUT naming the variable that is missing or malformed
     */
    public Intent read(Variables process) {
        return take.apply(process.read(fields)).givingOnly(gives);
    }
}
