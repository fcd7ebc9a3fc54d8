package io.tickmark.eventstore.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The log's tables, as the migration writes and compares them. */
final class LogTables {

    private static final String COLUMNS = """
            aggregate_identifier, sequence_number, type, event_identifier, time_stamp, payload_type, payload_revision,
            payload, meta_data
            """;

    /** As many rows as fit into one transaction get its positions, in their order. */
    private static final String APPEND = """
            with log as materialized (
                select (transaction_offset + pg_current_xact_id()::text::bigint) << 16 as start from event_log.origin)
            insert into event_log.events (position, aggregate_identifier, sequence_number, type, event_identifier, time_stamp,
                payload_type, payload_revision, payload, meta_data, command_id, closes_stream)
            select log.start + event.place - 1, event.stream, event.version, event.type, event.event_id,
                timestamptz 'epoch' + event.recorded_at * interval '1 microsecond', event.payload_type, event.revision,
                event.payload::json, event.meta_data::json, event.meta_data::json ->> 'commandId', false
            from unnest(?::text[], ?::int8[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as event(stream, version, type, event_id, recorded_at, payload_type, revision, payload,
                    meta_data, place)
            cross join log""";

    private static final String KEEP_SNAPSHOTS = """
            insert into event_log.snapshots (aggregate_identifier, sequence_number, type, event_identifier, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            select stream, version, type, event_id, timestamptz 'epoch' + recorded_at * interval '1 microsecond',
                payload_type, revision, payload::json, meta_data::json
            from unnest(?::text[], ?::int8[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[])
                as snapshot(stream, version, type, event_id, recorded_at, payload_type, revision, payload, meta_data)
            on conflict do nothing""";

    private final DataSource dataSource;

    LogTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The last event of the log; null where there is none. */
    @Nullable
    HistoricEvent last() {
        try (Cursor<HistoricEvent> rows = Cursor.of(
                dataSource,
                LogTables::event,
                "select " + COLUMNS + "from event_log.events order by position desc limit 1")) {
            return rows.next();
        }
    }

    /** The position of an event; null where there is none. */
    @Nullable
    Long positionOf(String stream, long version) {
        String sql = "select position from event_log.events where aggregate_identifier = ? and sequence_number = ?";
        try (Cursor<Long> rows = Cursor.of(dataSource, row -> row.getLong(1), sql, stream, version)) {
            return rows.next();
        }
    }

    /** All events, by stream and version. */
    Cursor<HistoricEvent> inOrderOfStreams() {
        return Cursor.of(
                dataSource,
                LogTables::event,
                "select " + COLUMNS + "from event_log.events order by aggregate_identifier, sequence_number");
    }

    /** All snapshots, by stream. */
    Cursor<HistoricEvent> snapshots() {
        return Cursor.of(
                dataSource,
                LogTables::event,
                "select " + COLUMNS + "from event_log.snapshots order by aggregate_identifier, sequence_number");
    }

    /** A stream in which a version comes before a lower one; null where there is none. */
    @Nullable
    String streamOutOfOrder() {
        String sql = """
                select aggregate_identifier from (
                    select aggregate_identifier, position, lag(position) over (
                        partition by aggregate_identifier order by sequence_number) as before
                    from event_log.events) ordered
                where position < before limit 1""";
        try (Cursor<String> rows = Cursor.of(dataSource, row -> row.getString(1), sql)) {
            return rows.next();
        }
    }

    /** Appends in one transaction; all or nothing. */
    void append(List<HistoricEvent> events) {
        write(APPEND, events);
    }

    void keepSnapshots(List<HistoricEvent> snapshots) {
        write(KEEP_SNAPSHOTS, snapshots);
    }

    private void write(String sql, List<HistoricEvent> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            text(statement, 1, events, HistoricEvent::stream);
            number(statement, 2, events, HistoricEvent::version);
            text(statement, 3, events, HistoricEvent::type);
            text(statement, 4, events, HistoricEvent::eventId);
            number(statement, 5, events, event -> ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()));
            text(statement, 6, events, HistoricEvent::payloadType);
            text(statement, 7, events, HistoricEvent::revision);
            text(statement, 8, events, HistoricEvent::payload);
            text(statement, 9, events, HistoricEvent::metaData);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException(
                    "Nothing was written of " + events.size() + " events from "
                            + events.getFirst().place() + " to "
                            + events.getLast().place() + ": " + e.getMessage(),
                    e);
        }
    }

    private static void text(
            PreparedStatement statement,
            int index,
            List<HistoricEvent> events,
            Function<HistoricEvent, @Nullable String> column)
            throws SQLException {
        Object[] values = events.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }

    private static void number(
            PreparedStatement statement, int index, List<HistoricEvent> events, Function<HistoricEvent, Long> column)
            throws SQLException {
        Object[] values = events.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("int8", values));
    }

    private static HistoricEvent event(ResultSet row) throws SQLException {
        return new HistoricEvent(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
