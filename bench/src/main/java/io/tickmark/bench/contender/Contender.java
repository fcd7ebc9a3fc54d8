package io.tickmark.bench.contender;

import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.load.Assessment;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Somebody who writes events down or reads them, ready to do so. Safe for as many writers as it was opened for. */
public interface Contender extends AutoCloseable {

    /** An event as a reader gets it: decoded, payload and metadata. */
    record Received(Assessed event, Map<String, ?> metadata) {}

    /** What every event is handed to, in one thread or several. */
    @FunctionalInterface
    interface Sink {
        void received(Received event);
    }

    /**
     * Does one piece of work; what it leads to is on the disk when this returns.
     *
     * @return how many events that were
     */
    default int handle(Assessment assessment) throws Exception {
        throw new UnsupportedOperationException("It only reads.");
    }

    /** Adds events to the tables in which this contender keeps them, quickly, as its own appends would have. */
    default void fill(long events) throws SQLException {
        throw new UnsupportedOperationException("Its log is not filled.");
    }

    /**
     * Hands every event from the first on to a sink until closed.
     *
     * @param batch how many events one transaction may handle; 0 leaves it to the contender
     */
    default AutoCloseable follow(Sink sink, int batch) {
        throw new UnsupportedOperationException("It only writes.");
    }

    /** Where events can be published without a command. */
    default EventStore events() {
        throw new UnsupportedOperationException("It has no event store.");
    }

    /** Where the sink may write; what it writes while it handles an event is committed with the checkpoint. */
    default DataSource database() {
        throw new UnsupportedOperationException("No sink can write with it.");
    }

    @Override
    void close();
}
