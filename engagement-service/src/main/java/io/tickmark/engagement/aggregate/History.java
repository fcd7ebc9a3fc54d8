package io.tickmark.engagement.aggregate;

import io.tickmark.api.Event;
import java.time.LocalDate;
import java.util.List;

/** Reads streams straight from the log: what is decided on must not lag behind. */
public interface History {

    /** An event with the day, in UTC, on which it was recorded. */
    record Recorded<E>(E event, LocalDate on) {}

    /** The events of one aggregate, oldest first; none where there is no such aggregate. */
    default <E extends Event> List<E> of(String aggregateId, Class<E> family) {
        return events(recorded(aggregateId, family));
    }

    /** The same events, each with its day. */
    <E extends Event> List<Recorded<E>> recorded(String aggregateId, Class<E> family);

    /** The streams of this family that are part of something, oldest first. */
    default <E extends Event> List<List<E>> parts(String whole, Class<E> family) {
        return recordedParts(whole, family).stream().map(History::events).toList();
    }

    /** The same streams, each event with its day. */
    <E extends Event> List<List<Recorded<E>>> recordedParts(String whole, Class<E> family);

    private static <E> List<E> events(List<Recorded<E>> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }
}
