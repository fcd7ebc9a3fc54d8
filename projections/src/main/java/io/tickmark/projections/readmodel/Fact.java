package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event with what the log knows about it.
 *
 * @param position where it stands in the log, counted from 1; positions only grow
 * @param version how many events the aggregate had right after it
 * @param recordedAt when it was written down
 * @param occurredAt when it became true; the same instant unless the command said otherwise
 * @param actor the id of the person who decided, or {@link Metadata#SYSTEM}
 * @param actorRole the role in which they decided, by its key
 */
public record Fact(
        long position,
        String eventId,
        long version,
        Instant recordedAt,
        Instant occurredAt,
        String actor,
        @Nullable String actorRole,
        Event event) {

    /**
     * Reads a message of the event log.
     *
     * @throws IllegalArgumentException if it holds no event of the product
     */
    public static Fact of(TrackedEventMessage<?> message) {
        if (!(message.getPayload() instanceof Event event)
                || !(message instanceof DomainEventMessage<?> stream)
                || message.trackingToken() == null) {
            throw new IllegalArgumentException("no domain event: " + message.getPayloadType());
        }
        Instant recordedAt = message.getTimestamp();
        String occurredAt = text(message, Metadata.OCCURRED_AT);
        String actor = text(message, Metadata.ACTOR);
        return new Fact(
                message.trackingToken().position().orElseThrow(),
                message.getIdentifier(),
                stream.getSequenceNumber() + 1,
                recordedAt,
                occurredAt == null ? recordedAt : Instant.parse(occurredAt),
                actor == null ? Metadata.SYSTEM : actor,
                text(message, Metadata.ACTOR_ROLE),
                event);
    }

    private static @Nullable String text(TrackedEventMessage<?> message, String name) {
        Object value = message.getMetaData().get(name);
        return value == null ? null : value.toString();
    }
}
