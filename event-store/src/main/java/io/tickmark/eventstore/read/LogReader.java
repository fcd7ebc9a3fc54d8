package io.tickmark.eventstore.read;

import io.tickmark.eventstore.LogToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The log's questions to the database, in the caller's transaction where there is one. */
public final class LogReader {

    /** The position below which nothing can be added any more: where the oldest running transaction would write. */
    private static final String HORIZON = """
            (select (transaction_offset + pg_snapshot_xmin(pg_current_snapshot())::text::bigint) << 16 from event_log.origin)
            """;

    private final Statements log;

    public LogReader(DataSource dataSource) {
        this.log = new Statements(dataSource, "The event log could not be read: ");
    }

    /**
     * Where a stream ends.
     *
     * @param version of its last event, counted from 0
     * @param closed whether nothing may follow
     */
    public record End(long version, boolean closed) {}

    /**
     * The next events after a position, in order. Nothing is ever added before what this returns: it ends below the oldest
     * transaction that still runs anywhere on the server.
     */
    public List<LoggedEvent> after(long position, int limit) {
        return log.query(
                "select " + LoggedEvent.COLUMNS + " from event_log.events where position > ? and position < " + HORIZON
                        + "order by position limit ?",
                LoggedEvent::of,
                position,
                limit);
    }

    /** Whether there are events after a position that a running transaction still holds back. */
    public boolean heldBack(long position) {
        return !log.query(
                        "select position from event_log.events where position > ? and position >= " + HORIZON
                                + "limit 1",
                        row -> row.getLong(1),
                        position)
                .isEmpty();
    }

    /** A stream's events from a version on. */
    public List<LoggedEvent> stream(String stream, long firstVersion) {
        return log.query("select " + LoggedEvent.COLUMNS + """
                from event_log.events where aggregate_identifier = ? and sequence_number >= ?
                order by sequence_number""", LoggedEvent::of, stream, firstVersion);
    }

    /** The events of all streams that are part of something and begin with an event of such a name, stream after stream, oldest first. */
    public List<LoggedEvent> parts(String whole, String namePrefix) {
        return log.query("select " + LoggedEvent.COLUMNS + """
                from (select aggregate_identifier as part, position as begun from event_log.events
                      where part_of = ? and starts_with(payload_type, ?)) parts
                join event_log.events on aggregate_identifier = part
                order by begun, sequence_number""", LoggedEvent::of, whole, namePrefix);
    }

    /** Where a stream ends now; empty where there is none. */
    public Optional<End> endOf(String stream) {
        return log.query("""
                select sequence_number, closes_stream from event_log.events where aggregate_identifier = ?
                order by sequence_number desc limit 1""", row -> new End(row.getLong(1), row.getBoolean(2)), stream).stream()
                .findFirst();
    }

    /** Where a reader stands who has read everything that can be read now. */
    public LogToken head() {
        String newest = "select max(position) from event_log.events where position < " + HORIZON;
        return new LogToken(log.query(newest, row -> row.getLong(1)).getFirst());
    }

    /**
     * Where a reader stands who will read what was recorded at this instant or later. What a running transaction holds back
     * counts as later.
     */
    public LogToken at(Instant instant) {
        List<Long> first = log.query(
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
        return log.query(blocked, row -> row.getLong(1)).getFirst();
    }
}
