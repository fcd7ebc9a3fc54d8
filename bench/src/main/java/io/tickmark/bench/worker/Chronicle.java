package io.tickmark.bench.worker;

import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import io.tickmark.testengagements.Told;
import io.tickmark.testengagements.ToldEngagement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Writes whole engagements over 72 controls into a log, one after another. */
public final class Chronicle {

    static final int CONTROLS = 72;
    private static final int FIRMS = 7;
    private static final int AT_ONCE = 500;

    private final EventStore events;
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    Chronicle(EventStore events) {
        this.events = events;
    }

    /** Writes engagements until there are at least so many events; how many there are. */
    long write(long wanted) {
        long written = 0;
        for (int number = 0; written < wanted; number++) {
            written += write(engagement(number).whole());
        }
        return written;
    }

    /** The engagement of an organisation. */
    public static ToldEngagement engagement(int number) {
        return new ToldEngagement("organisation-" + number, "firm-" + number % FIRMS, CONTROLS);
    }

    long write(List<Told> told) {
        Map<String, Long> versions = new HashMap<>();
        List<EventMessage<?>> messages = new ArrayList<>();
        told.forEach(one -> messages.add(message(one, versions)));
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            events.publish(messages.subList(from, Math.min(from + AT_ONCE, messages.size())));
        }
        return messages.size();
    }

    private EventMessage<?> message(Told told, Map<String, Long> versions) {
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
