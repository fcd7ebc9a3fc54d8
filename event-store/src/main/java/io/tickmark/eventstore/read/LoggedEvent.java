package io.tickmark.eventstore.read;

import io.tickmark.eventstore.LogToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A row of the log. The bytes of payload and metadata are handed to the serializer as they came from the database. */
public record LoggedEvent(
        long position,
        String stream,
        long sequenceNumber,
        String type,
        String eventId,
        Instant recordedAt,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metaData)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    /** The columns that {@link #of} reads, in its order. */
    static final String COLUMNS = """
            position, aggregate_identifier, sequence_number, type, event_identifier,
            time_stamp, payload, payload_type, payload_revision, meta_data
            """;

    static LoggedEvent of(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                new SimpleSerializedObject<>(row.getBytes(7), byte[].class, row.getString(8), row.getString(9)),
                new SerializedMetaData<>(row.getBytes(10), byte[].class));
    }

    @Override
    public TrackingToken trackingToken() {
        return new LogToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metaData;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public String getType() {
        return type;
    }

    /** Null for an event of no aggregate: by it Axon tells the two apart. */
    @Override
    public @Nullable String getAggregateIdentifier() {
        return stream.equals(eventId) ? null : stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }
}
