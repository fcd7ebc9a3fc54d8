package io.tickmark.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions to the event log that are answered at once and consistently, without a read model. */
public class EventLog {

    private final JdbcClient jdbc;

    public EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a command led to.
     *
     * @param versionBefore how many events the stream held before the command
     * @param version how many events the stream held right after the command
     * @param position the position in the log of the command's last event
     */
    public record Outcome(String aggregateId, long versionBefore, long version, long position) {}

    /** What the command with this id led to in this stream; empty where it caused no event there. */
    public Optional<Outcome> outcomeOf(String aggregateId, String commandId) {
        return jdbc.sql("""
                        select aggregate_identifier, min(sequence_number), max(sequence_number) + 1, max(position)
                        from event_log.events where aggregate_identifier = ? and command_id = ?
                        group by aggregate_identifier
                        """)
                .params(aggregateId, commandId)
                .query(EventLog::outcome)
                .optional();
    }

    /** Where a stream stands now; empty where it has no events. */
    public Optional<Outcome> latestOf(String aggregateId) {
        return jdbc.sql("""
                        select aggregate_identifier, max(sequence_number) + 1, max(sequence_number) + 1, max(position)
                        from event_log.events where aggregate_identifier = ? group by aggregate_identifier
                        """).param(aggregateId).query(EventLog::outcome).optional();
    }

    private static Outcome outcome(ResultSet row, int index) throws SQLException {
        return new Outcome(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    /** The position of the newest event; 0 in an empty log. */
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event_log.events")
                .query(Long.class)
                .single();
    }

    /** How many events lie behind a position; counts no further than a million. */
    public long countAfter(long position) {
        return jdbc.sql("select count(*) from (select from event_log.events where position > ? limit 1000000) behind")
                .param(position)
                .query(Long.class)
                .single();
    }

    /**
     * How a stream begins.
     *
     * @param type the aggregate type, as Axon records it
     * @param payload the first event as JSON
     */
    public record Beginning(String aggregateId, String type, String payload) {}

    /** How these streams begin, in no particular order; without those that do not exist or belong to no aggregate. */
    public List<Beginning> beginningsOf(Collection<String> aggregateIds) {
        return jdbc.sql("""
                        select aggregate_identifier, type, payload::text from event_log.events
                        where sequence_number = 0 and type is not null and aggregate_identifier = any(?)
                        """)
                .param(aggregateIds.toArray(String[]::new))
                .query((row, index) -> new Beginning(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The streams that begin with an event of this command of a REST request. */
    public List<String> begunByRequest(String commandId) {
        return jdbc.sql("""
                        select aggregate_identifier from event_log.events
                        where sequence_number = 0 and command_id like 'http-%' and command_id = ?
                        """).param(commandId).query(String.class).list();
    }
}
