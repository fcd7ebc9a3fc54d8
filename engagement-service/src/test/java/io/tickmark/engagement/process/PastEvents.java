package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log that holds what a test says has happened. */
public final class PastEvents implements History {

    private final Map<String, List<Event>> streams = new LinkedHashMap<>();

    /** Adds events, each to its own stream. */
    public PastEvents and(Event... events) {
        for (Event event : events) {
            streams.computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                    .add(event);
        }
        return this;
    }

    @Override
    public <E extends Event> List<E> of(String aggregateId, Class<E> type) {
        return streams.getOrDefault(aggregateId, List.of()).stream()
                .map(type::cast)
                .toList();
    }

    @Override
    public <E extends Event> List<List<E>> ofAll(String aggregate, String field, String value, Class<E> type) {
        return streams.entrySet().stream()
                .filter(stream -> type.isInstance(stream.getValue().getFirst()))
                .filter(stream -> value.equals(read(stream.getValue().getFirst(), field)))
                .map(stream -> of(stream.getKey(), type))
                .toList();
    }

    private static Object read(Event event, String field) {
        try {
            return event.getClass().getMethod(field).invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(field + " is no field of " + event, e);
        }
    }
}
