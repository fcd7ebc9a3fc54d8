package io.tickmark.bench.worker;

import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import io.tickmark.bench.load.EngagementStory;
import io.tickmark.bench.load.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Writes whole engagements into a log, one after another. */
final class Chronicle {

    private static final int AT_ONCE = 500;

    private final EventStore events;
    private final Map<String, Long> versions = new HashMap<>();
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    Chronicle(EventStore events) {
        this.events = events;
    }

    /** Writes engagements until there are at least so many events; how many there are. */
    long write(long wanted) {
        long written = 0;
        for (int engagement = 0; written < wanted; engagement++) {
            List<EventMessage<?>> messages = new ArrayList<>();
            new EngagementStory(engagement).tell().forEach(told -> messages.add(message(told)));
            for (int from = 0; from < messages.size(); from += AT_ONCE) {
                events.publish(messages.subList(from, Math.min(from + AT_ONCE, messages.size())));
            }
            written += messages.size();
        }
        return written;
    }

    private EventMessage<?> message(Told told) {
        Event event = told.event();
        now = now.plusSeconds(1);
        String id = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                event.getClass().getEnclosingClass().getSimpleName().replace("Event", ""),
                event.aggregateId(),
                versions.merge(event.aggregateId(), 1L, Long::sum) - 1,
                event,
                Map.of(
                        Metadata.ACTOR,
                        told.actor(),
                        Metadata.ACTOR_ROLE,
                        told.role(),
                        Metadata.COMMAND_ID,
                        id,
                        Metadata.CORRELATION_ID,
                        id),
                id,
                now);
    }
}
