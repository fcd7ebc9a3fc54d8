package io.tickmark.eventstore.nothingskipped;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Ours. */
final class LogStorage implements Storage {

    private final TestLog log = TestLog.create();
    private final PostgresEventStorageEngine engine = log.engine().build();

    @Override
    public EventStorageEngine engine() {
        return engine;
    }

    @Override
    public EventStore store() {
        return log.store(engine);
    }

    @Override
    public HikariDataSource pool() {
        return log.pool();
    }

    @Override
    public void close() {
        log.close();
    }
}
