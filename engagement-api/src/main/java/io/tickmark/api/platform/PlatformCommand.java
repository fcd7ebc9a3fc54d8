package io.tickmark.api.platform;

import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FreeText;
import io.tickmark.api.Role;

/** What an operator can have done. Each action is a stream of its own. */
public sealed interface PlatformCommand extends Command {

    String actionId();

    @Override
    default String aggregateId() {
        return actionId();
    }

    /** A read model is to fold what a partition waits for, from the event on that it could not fold. */
    @DecidedBy(Role.OPERATOR)
    record OrderRetry(
            String actionId,
            String readModel,
            String partition,
            @FreeText String reason) implements PlatformCommand {}

    /** A read model is to pass over one event of a partition for ever, and to fold what comes after it. */
    @DecidedBy(Role.OPERATOR)
    record OrderSkip(
            String actionId,
            String readModel,
            String partition,
            long position,
            @FreeText String reason) implements PlatformCommand {}

    /** A refused answer of an audit firm is to be decided anew. */
    @DecidedBy(Role.OPERATOR)
    record OrderDeadLetterRetry(String actionId, String topic, int letterPartition, long letterOffset)
            implements PlatformCommand {}

    /**
     * A process is to try again what it could not do.
     *
     * @param organisation whose process engine it is: keys are unique in one engine only
     * @param jobKey the job that gets new attempts; not positive where the incident is about none
     */
    @DecidedBy(Role.OPERATOR)
    record OrderIncidentRetry(String actionId, String organisation, long incidentKey, long jobKey, String reason)
            implements PlatformCommand {}
}
