package io.tickmark.eventstore.append;

import io.tickmark.eventstore.StreamClosing;
import io.tickmark.eventstore.StreamParts;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row of the log, except for its position. An event that belongs to no aggregate is a stream of its own.
 *
 * @param recordedAt microseconds since 1970-01-01T00:00Z
 */
record EventRow(
        String stream,
        long sequenceNumber,
        @Nullable String type,
        String eventId,
        String payloadType,
        @Nullable String revision,
        String payload,
        String metaData,
        long recordedAt,
        @Nullable String commandId,
        boolean closesStream,
        @Nullable String partOf) {

    /** The metadata entry that names the command, where there is one. */
    private static final String COMMAND_ID = "commandId";

    static EventRow of(EventMessage<?> event, Serializer serializer, StreamClosing closing, StreamParts parts) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        DomainEventMessage<?> inStream = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new EventRow(
                inStream == null ? event.getIdentifier() : inStream.getAggregateIdentifier(),
                inStream == null ? 0 : inStream.getSequenceNumber(),
                inStream == null ? null : inStream.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData(),
                micros(event.getTimestamp()),
                event.getMetaData().get(COMMAND_ID) instanceof String id ? id : null,
                closing.closes(event),
                inStream == null || inStream.getSequenceNumber() > 0 ? null : parts.partOf(event));
    }

    private static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }
}
