package io.tickmark.eventstore.append;

import io.tickmark.eventstore.StreamClosedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Tells an asker, in Axon's words, why its append did not happen. */
final class Outcomes {

    private static final String UNIQUE_VIOLATION = "23505";

    /** What a server says that has rolled back for sure: bad data, a broken constraint, a deadlock, something too large. */
    private static final Set<String> ROLLED_BACK = Set.of("22", "23", "40", "54");

    private final DataSource dataSource;

    Outcomes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The outcome of an append that the statement left out. */
    static Exception refused() {
        return new Refused();
    }

    /** Whether the database rolled everything back for sure. */
    static boolean nothingWasWritten(Exception e) {
        @Nullable String state = sqlState(e);
        return state != null && state.length() == 5 && ROLLED_BACK.contains(state.substring(0, 2));
    }

    /** Whether the database rolled everything back only because others were at work at the same time. */
    static boolean worthAnotherTry(Exception e) {
        @Nullable String state = sqlState(e);
        return state != null && state.startsWith("40");
    }

    /**
     * Returns if the append is in the log.
     *
     * @throws ConcurrencyException if somebody else appended to one of its streams first
     * @throws AggregateStreamCreationException if its stream exists already
     * @throws StreamClosedException if one of its streams is closed
     * @throws EventStoreException if the database failed; where the connection broke it may have been written
     */
    void report(Append append) {
        Exception failure = append.failure();
        if (failure == null) {
            return;
        }
        if (failure instanceof Refused) {
            throw refusal(append, failure);
        }
        if (UNIQUE_VIOLATION.equals(sqlState(failure))) {
            throw overtaken(append, failure);
        }
        throw new EventStoreException("The event log could not be written: " + failure.getMessage(), failure);
    }

    private RuntimeException refusal(Append append, Exception cause) {
        for (Map.Entry<String, Long> stream : append.firstOfStream().entrySet()) {
            Last last = lastOf(stream.getKey());
            if (last.closed) {
                return new StreamClosedException(stream.getKey());
            }
            if (last.version >= 0 && stream.getValue() == 0) {
                return exists(stream.getKey(), cause);
            }
        }
        return overtaken(append, cause);
    }

    private static RuntimeException overtaken(Append append, Exception cause) {
        Map<String, Long> streams = append.firstOfStream();
        if (streams.size() == 1 && streams.containsValue(0L)) {
            return exists(streams.keySet().iterator().next(), cause);
        }
        return new ConcurrencyException(
                "Somebody else appended first to one of " + streams + " (stream=expected version).", cause);
    }

    private static RuntimeException exists(String stream, Exception cause) {
        return new AggregateStreamCreationException("There is something with the id " + stream + " already.", cause);
    }

    private record Last(long version, boolean closed) {}

    private Last lastOf(String stream) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement("""
                select sequence_number, closes_stream from event_log.events
                where aggregate_identifier = ? order by sequence_number desc limit 1""")) {
            statement.setString(1, stream);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Last(row.getLong(1), row.getBoolean(2)) : new Last(-1, false);
            }
        } catch (SQLException e) {
            throw new EventStoreException("The event log could not be read.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static @Nullable String sqlState(Exception e) {
        @Nullable Throwable cause = e;
        while (cause != null) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** The statement left the append out. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused() {
            super("a stream has another version", null, false, false);
        }
    }
}
