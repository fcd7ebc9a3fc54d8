package io.tickmark.api.platform;

import io.tickmark.api.Event;
import io.tickmark.api.StoredAs;

/** What operators have ordered. That it was done shows where it was done: the log tells who wanted it, and why. */
public sealed interface PlatformEvent extends Event {

    String actionId();

    @Override
    default String aggregateId() {
        return actionId();
    }

    /** An operator had a partition of a read model caught up from the event on that could not be folded. */
    @StoredAs("platform.retry-ordered")
    record RetryOrdered(String actionId, String readModel, String partition, String reason) implements PlatformEvent {}

    /** An operator had a read model pass over an event of a partition; the event itself stays in the log. */
    @StoredAs("platform.skip-ordered")
    record SkipOrdered(String actionId, String readModel, String partition, long position, String reason)
            implements PlatformEvent {}

    /** An operator had a refused answer decided anew. */
    @StoredAs("platform.dead-letter-retry-ordered")
    record DeadLetterRetryOrdered(String actionId, String topic, int letterPartition, long letterOffset)
            implements PlatformEvent {}

    /** An operator had a process in the engine of this organisation try again what it could not do. */
    @StoredAs("platform.incident-retry-ordered")
    record IncidentRetryOrdered(String actionId, String organisation, long incidentKey, long jobKey, String reason)
            implements PlatformEvent {}
}
