package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import java.time.LocalDate;
import java.util.List;

/** Reads streams straight from the log: what is decided on must not lag behind. */
public interface History {

    /** An event with the day, in UTC, on which it was recorded. */
    record Recorded<E>(E event, LocalDate on) {}

    /** The events of one aggregate, oldest first; none where there is no such aggregate. */
    default <E extends Event> List<E> of(String aggregateId, Class<E> type) {
        return recorded(aggregateId, type).stream().map(Recorded::event).toList();
    }

    /** The same events, each with its day. */
    <E extends Event> List<Recorded<E>> recorded(String aggregateId, Class<E> type);

    /**
     * The streams of all aggregates of a type whose first event holds a value in a top-level field, oldest first.
     *
     * @param aggregate the aggregate's class name, as the log records it
     */
    default <E extends Event> List<List<E>> ofAll(String aggregate, String field, String value, Class<E> type) {
        return streams(aggregate, field, value).stream().map(id -> of(id, type)).toList();
    }

    /** The ids of these aggregates, oldest first. */
    List<String> streams(String aggregate, String field, String value);
}
