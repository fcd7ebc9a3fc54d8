package io.tickmark.eventstore.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The newest snapshot of each stream; it can be dropped at any time and is only there to be quick. */
public final class Snapshots {

    private final DataSource dataSource;

    public Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps a snapshot in place of older ones of its stream. */
    public void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
        execute("""
                with older as (
                    delete from event_log.snapshots where aggregate_identifier = ? and sequence_number < ?)
                insert into event_log.snapshots (aggregate_identifier, sequence_number, time_stamp, event_identifier, type,
                    payload_type, payload_revision, payload, meta_data)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json) on conflict do nothing""", statement -> {
            bind(
                    statement,
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
            return statement.executeUpdate();
        });
    }

    /** The newest snapshot of a stream. */
    public Optional<DomainEventData<?>> latestOf(String stream) {
        return execute("""
                select type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
                    payload_revision, payload, meta_data from event_log.snapshots
                where aggregate_identifier = ? order by sequence_number desc limit 1""", statement -> {
            bind(statement, stream);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(entry(row)) : Optional.empty();
            }
        });
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

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Uses a statement. */
    @FunctionalInterface
    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T execute(String sql, Use<T> use) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.with(statement);
        } catch (SQLException e) {
            throw new EventStoreException("The snapshots could not be reached: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
