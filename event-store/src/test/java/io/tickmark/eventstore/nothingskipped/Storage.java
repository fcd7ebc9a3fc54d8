package io.tickmark.eventstore.nothingskipped;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A kind of event storage that is put to the test, empty at first. */
public interface Storage extends AutoCloseable {

    EventStorageEngine engine();

    EventStore store();

    /** The pool whose transactions the engine joins. */
    HikariDataSource pool();

    @Override
    void close();
}
