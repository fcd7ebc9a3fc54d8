package io.tickmark.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The newest snapshot of each stream; it can be dropped at any time and is only there to be quick. */
public final class Snapshots {

    private final Statements snapshots;

    public Snapshots(DataSource dataSource) {
        this.snapshots = new Statements(dataSource, "The snapshots could not be reached: ");
    }

    /** Keeps a snapshot in place of older ones of its stream. */
    public void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
        snapshots.update(
                """
                with older as (
                    delete from event_log.snapshots where aggregate_identifier = ? and sequence_number < ?)
                insert into event_log.snapshots (aggregate_identifier, sequence_number, time_stamp, event_identifier, type,
                    payload_type, payload_revision, payload, meta_data)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json) on conflict do nothing""",
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                Timestamp.from(snapshot.getTimestamp()),
                snapshot.getIdentifier(),
                snapshot.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                snapshot.serializeMetaData(serializer, String.class).getData());
    }

    /** The newest snapshot of a stream. */
    public Optional<DomainEventData<?>> latestOf(String stream) {
        List<DomainEventData<?>> newest = snapshots.query("""
                select type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
                    payload_revision, payload, meta_data from event_log.snapshots
                where aggregate_identifier = ? order by sequence_number desc limit 1""", Snapshots::entry, stream);
        return newest.stream().findFirst();
    }

    private static DomainEventData<?> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
