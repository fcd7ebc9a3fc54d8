package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import io.tickmark.eventstore.EventLog;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The streams in the event store. */
@Component
class EventLogHistory implements History {

    private final EventStore events;
    private final EventLog log;

    EventLogHistory(EventStore events, EventLog log) {
        this.events = events;
        this.log = log;
    }

    @Override
    public <E extends Event> List<E> of(String aggregateId, Class<E> type) {
        return events.readEvents(aggregateId)
                .asStream()
                .map(message -> type.cast(message.getPayload()))
                .toList();
    }

    @Override
    public <E extends Event> List<List<E>> ofAll(String aggregate, String field, String value, Class<E> type) {
        return log.streamsOf(aggregate, field, value).stream()
                .map(id -> of(id, type))
                .toList();
    }
}
