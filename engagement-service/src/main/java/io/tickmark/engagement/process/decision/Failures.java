package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.RuleViolation;
import java.time.Duration;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** What becomes of a job that did not work: tried again as long as that can help, else given to an operator. */
final class Failures {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(10);

    private Failures() {}

    /** A refusal that nobody is asked about: time may still heal it. */
    static JobOutcome.Failed refused(Job job, RuleViolation violation) {
        String message = violation.rule() + ": " + violation.getMessage();
        return switch (violation.kind()) {
            case RESTING -> new JobOutcome.Failed(lasting(job), LATER, message);
            case TOO_EARLY -> new JobOutcome.Failed(lasting(job), SOON, message);
            case INPUT, STATE, ROLE, ISOLATION, RULE -> new JobOutcome.Failed(spent(job), SOON, message);
        };
    }

    /** Anything else: a database or a neighbour that is away comes back; a missing aggregate or a mistake of ours does not. */
    static JobOutcome.Failed broken(Job job, Exception failure) {
        boolean hopeless = failure instanceof AggregateNotFoundException
                || failure instanceof NullPointerException
                || failure instanceof IllegalArgumentException
                || failure instanceof ClassCastException;
        return new JobOutcome.Failed(hopeless ? spent(job) : lasting(job), SOON, failure.toString());
    }

    /** A job whose variables say something else than the log: no time heals it. */
    static JobOutcome.Failed wrong(RuleViolation violation) {
        return new JobOutcome.Failed(0, Duration.ZERO, violation.rule() + ": " + violation.getMessage());
    }

    private static int spent(Job job) {
        return Math.max(0, job.retries() - 1);
    }

    private static int lasting(Job job) {
        return Math.max(1, job.retries());
    }
}
