package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import io.tickmark.eventstore.EventLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    public <E extends Event> List<Recorded<E>> recorded(String aggregateId, Class<E> type) {
        return events.readEvents(aggregateId)
                .asStream()
                .<Recorded<E>>map(message -> new Recorded<>(
                        type.cast(message.getPayload()), LocalDate.ofInstant(message.getTimestamp(), ZoneOffset.UTC)))
                .toList();
    }

    @Override
    public List<String> streams(String aggregate, String field, String value) {
        return log.streamsOf(aggregate, field, value);
    }
}
