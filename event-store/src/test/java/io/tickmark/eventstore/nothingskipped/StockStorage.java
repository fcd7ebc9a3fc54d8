package io.tickmark.eventstore.nothingskipped;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.TestLog;
import io.tickmark.testservers.PostgresForTests;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Axon's JDBC engine and event store on Axon's own tables, with Axon's defaults except for a shorter poll. */
final class StockStorage implements Storage {

    private static final int OFTEN_MILLIS = 20;

    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;

    StockStorage() {
        Serializer serializer = TestLog.serializer();
        PostgresForTests.Database database = PostgresForTests.database();
        this.pool = TestLog.pool(database.url(), PostgresForTests.OWNER, 8);
        this.engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        this.store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(OFTEN_MILLIS)
                .build();
    }

    @Override
    public EventStorageEngine engine() {
        return engine;
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
