package io.tickmark.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.bench.server.Database;
import io.tickmark.eventstore.AggregateCache;
import io.tickmark.eventstore.CoordinatorThread;
import io.tickmark.eventstore.LogEventStore;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.read.WakeUp;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Ours, put together as the services have it, without Spring's container. */
final class TickmarkStore {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int CACHED_AGGREGATES = 10_000;
    private static final int BATCH = 500;
    private static final int WORKERS = 4;

    private TickmarkStore() {}

    static AxonContender open(Database database, int writers) throws SQLException {
        migrate(database);
        HikariDataSource pool = Pool.of(database, writers);
        Serializer json = Stock.json();
        WakeUp wakeUp = new WakeUp(pool, PACE);
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(pool)
                .serializer(json)
                .waking(wakeUp)
                .build();
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(json)
                .build();
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS);
        return new AxonContender(new AxonParts(
                LogEventStore.over(engine, wakeUp),
                NoTransactionManager.instance(),
                new SpringTransactionManager(new JdbcTransactionManager(pool)),
                tokens,
                json,
                new AggregateCache(CACHED_AGGREGATES),
                (processing, batch) -> pooled(processing, workers, batch),
                pool,
                filling(pool),
                () -> {
                    workers.shutdown();
                    wakeUp.close();
                    pool.close();
                }));
    }

    private static void pooled(EventProcessingConfigurer processing, ScheduledExecutorService workers, int batch) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration(
                        (configuration, builder) -> builder.initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(1)
                                .coordinatorExecutor(CoordinatorThread::new)
                                .workerExecutor(workers)
                                .batchSize(batch == 0 ? BATCH : batch));
    }

    static void migrate(Database database) throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), null, null)
                .defaultSchema("event_log")
                .createSchemas(true)
                .locations("classpath:db/event-store")
                .placeholders(Map.of(
                        "engagement_role", "postgres", "projections_role", "postgres", "auditor_role", "postgres"))
                .load()
                .migrate();
        AxonJdbc.createTokenTable(database);
    }

    /** Our own table; a chunk is a transaction, as a migration's would be. */
    static Filling filling(HikariDataSource pool) {
        return new Filling(pool, "event_log.events", """
                insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
                    event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data)
                select ((select transaction_offset from event_log.origin) + pg_current_xact_id()::text::bigint << 16) + place,
                    sequence, recorded, false, aggregate, id, 'AssessedControl', payload_type, '1', command, payload::json,
                    metadata::json
                from rows order by place
                """);
    }
}
