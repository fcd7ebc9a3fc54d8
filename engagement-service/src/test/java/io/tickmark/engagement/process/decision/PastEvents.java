package io.tickmark.engagement.process.decision;

import io.tickmark.api.Event;
import io.tickmark.engagement.aggregate.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log that holds what a test says has happened. */
public final class PastEvents implements History {

    private final Map<String, List<Recorded<Event>>> streams = new LinkedHashMap<>();
    private LocalDate day = LocalDate.of(2026, 12, 1);

    /** What is added from here on was recorded on this day. */
    public PastEvents on(LocalDate recorded) {
        day = recorded;
        return this;
    }

    /** Adds events, each to its own stream. */
    public PastEvents and(Event... events) {
        for (Event event : events) {
            streams.computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
                    .add(new Recorded<>(event, day));
        }
        return this;
    }

    @Override
    public <E extends Event> List<Recorded<E>> recorded(String aggregateId, Class<E> type) {
        return streams.getOrDefault(aggregateId, List.of()).stream()
                .map(recorded -> new Recorded<>(type.cast(recorded.event()), recorded.on()))
                .toList();
    }

    @Override
    public <E extends Event> List<List<Recorded<E>>> recordedParts(String whole, Class<E> family) {
        return streams.values().stream()
                .map(stream -> stream.getFirst().event())
                .filter(first -> family.isInstance(first) && whole.equals(first.partOf()))
                .map(first -> recorded(first.aggregateId(), family))
                .toList();
    }
}
