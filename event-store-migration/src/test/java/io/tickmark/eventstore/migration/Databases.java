package io.tickmark.eventstore.migration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.testservers.PostgresForTests;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.flywaydb.core.Flyway;

/** Databases of their own, with the log's tables or with Axon's. */
final class Databases {

    private Databases() {}

    /** One with an empty log. */
    static PostgresForTests.Database withLog() {
        PostgresForTests.Database database = PostgresForTests.database();
        Flyway.configure()
                .dataSource(database.url(), PostgresForTests.OWNER, PostgresForTests.OWNER)
                .defaultSchema("event_log")
                .schemas("event_log")
                .createSchemas(true)
                .locations("classpath:db/event-store")
                .placeholders(Map.of(
                        "engagement_role", PostgresForTests.ENGAGEMENT,
                        "projections_role", PostgresForTests.PROJECTIONS,
                        "auditor_role", PostgresForTests.AUDITOR))
                .load()
                .migrate();
        return database;
    }

    static HikariDataSource pool(PostgresForTests.Database database, String role) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(role);
        config.setPassword(role);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    /** Axon's JDBC engine on its own tables, which it makes. */
    static EventStorageEngine stockEngine(HikariDataSource pool, Serializer serializer) {
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }
}
