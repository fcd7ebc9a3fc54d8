package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import java.util.List;

/** Reads streams straight from the log: what is decided on must not lag behind. */
public interface History {

    /** The events of one aggregate, oldest first; none where there is no such aggregate. */
    <E extends Event> List<E> of(String aggregateId, Class<E> type);

    /**
     * The streams of all aggregates of a type whose first event holds a value in a top-level field, oldest first.
     *
     * @param aggregate the aggregate's class name, as the log records it
     */
    <E extends Event> List<List<E>> ofAll(String aggregate, String field, String value, Class<E> type);
}
