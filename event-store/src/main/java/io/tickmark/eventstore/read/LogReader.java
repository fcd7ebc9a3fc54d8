package io.tickmark.eventstore.read;

import io.tickmark.eventstore.LogToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The log's questions to the database, in the caller's transaction where there is one. */
public final class LogReader {

    /** The position below which nothing can be added any more: where the oldest running transaction would write. */
    private static final String HORIZON = """
            (select (transaction_offset + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) << 16 from event_log.origin)
            """;

    private final DataSource dataSource;

    public LogReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The next events after a position, in order. Nothing is ever added before what this returns: it ends below the oldest
     * transaction that still runs anywhere on the server.
     */
    public List<LoggedEvent> after(long position, int limit) {
        return query(
                "select " + LoggedEvent.COLUMNS + " from event_log.events where position > ? and position < " + HORIZON
                        + "order by position limit ?",
                LoggedEvent::of,
                position,
                limit);
    }

    /** Whether there are events after a position that a running transaction still holds back. */
    public boolean heldBack(long position) {
        return !query(
                        "select position from event_log.events where position > ? and position >= " + HORIZON
                                + "limit 1",
                        row -> row.getLong(1),
                        position)
                .isEmpty();
    }

    /** A stream's events from a version on. */
    public List<LoggedEvent> stream(String stream, long firstVersion) {
        return query("select " + LoggedEvent.COLUMNS + """
                from event_log.events where aggregate_identifier = ? and sequence_number >= ?
                order by sequence_number""", LoggedEvent::of, stream, firstVersion);
    }

    /** The version of a stream's last event. */
    public List<Long> lastVersion(String stream) {
        return query("""
                select sequence_number from event_log.events where aggregate_identifier = ?
                order by sequence_number desc limit 1""", row -> row.getLong(1), stream);
    }

    /** Where a reader stands who has read everything that can be read now. */
    public LogToken head() {
        String newest = "select max(position) from event_log.events where position < " + HORIZON;
        return new LogToken(query(newest, row -> row.getLong(1)).getFirst());
    }

    /**
     * Where a reader stands who will read what was recorded at this instant or later. What a running transaction holds back
     * counts as later.
     */
    public LogToken at(Instant instant) {
        List<Long> first = query(
                "select coalesce(min(position) - 1, -1) from event_log.events where time_stamp >= ? and position < "
                        + HORIZON,
                row -> row.getLong(1),
                Timestamp.from(instant));
        return first.getFirst() < 0 ? head() : new LogToken(first.getFirst());
    }

    /** The horizon, if there are events at or above it that are held back; 0 if there are none. */
    long blockedAt() {
        String blocked = "select coalesce(max(h.horizon), 0) from (select " + HORIZON + "as horizon) h"
                + " where exists (select from event_log.events where position >= h.horizon)";
        return query(blocked, row -> row.getLong(1)).getFirst();
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new EventStoreException("The event log could not be read: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
