package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import io.tickmark.eventstore.EventLog;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads streams straight from the log: what is decided on must not lag behind. */
@Component
public class History {

    private final EventStore events;
    private final EventLog log;

    History(EventStore events, EventLog log) {
        this.events = events;
        this.log = log;
    }

    /** The events of one aggregate, oldest first; none where there is no such aggregate. */
    public <E extends Event> List<E> of(String aggregateId, Class<E> type) {
        return events.readEvents(aggregateId)
                .asStream()
                .map(message -> type.cast(message.getPayload()))
                .toList();
    }

    /**
     * The streams of all aggregates of a type whose first event holds a value in a top-level field, oldest first.
     *
     * @param aggregate the aggregate's class name, as the log records it
     */
    public <E extends Event> List<List<E>> ofAll(String aggregate, String field, String value, Class<E> type) {
        return log.streamsOf(aggregate, field, value).stream()
                .map(id -> of(id, type))
                .toList();
    }
}
