package io.tickmark.bench.contender;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Somebody whose log can be filled and read from its beginning. */
public interface LogContender {

    /** What every event is handed to, in one thread or several, with what was recorded about it. */
    @FunctionalInterface
    interface Sink {
        void received(Received event);
    }

    /** Adds events to the tables in which this contender keeps them, quickly, as its own appends would have. */
    void fill(long events) throws SQLException;

    /**
     * Hands every event from the first on to a sink until closed.
     *
     * @param batch how many events one transaction may handle; 0 leaves it to the contender
     */
    AutoCloseable follow(Sink sink, int batch);

    /** Where events can be published without a command. */
    EventStore events();

    /** Where the sink may write; what it writes while it handles an event is committed with the checkpoint. */
    DataSource database();
}
