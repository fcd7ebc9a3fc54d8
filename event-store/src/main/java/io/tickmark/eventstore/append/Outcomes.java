package io.tickmark.eventstore.append;

import io.tickmark.eventstore.StreamClosedException;
import io.tickmark.eventstore.read.LogReader;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Tells an asker, in Axon's words, why its append did not happen. */
final class Outcomes {

    private static final String UNIQUE_VIOLATION = "23505";

    /** What a server says that has rolled back for sure: bad data, a broken constraint, a deadlock, something too large. */
    private static final Set<String> ROLLED_BACK = Set.of("22", "23", "40", "54");

    private final LogReader log;

    Outcomes(LogReader log) {
        this.log = log;
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
            Optional<LogReader.End> end = log.endOf(stream.getKey());
            if (end.isPresent() && end.get().closed()) {
                return new StreamClosedException(stream.getKey());
            }
            if (end.isPresent() && stream.getValue() == 0) {
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
