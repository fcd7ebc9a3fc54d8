package io.tickmark.engagement.web;

import io.tickmark.eventstore.EventLog.Outcome;

/**
 * What a command led to.
 *
 * @param id of the aggregate that decided
 * @param version of the aggregate afterwards; also the ETag
 * @param position in the event log, for {@code min-position} of a query
 */
public record Answer(String id, long version, long position) {

    static Answer of(Outcome outcome) {
        return new Answer(outcome.aggregateId(), outcome.version(), outcome.position());
    }
}
