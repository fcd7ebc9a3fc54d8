package io.tickmark.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.read.WakeUp;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log of its own in a database of its own, put together without Spring's container. Closes what it handed out. As the
 * extension of a test class it is empty before each test, and closed after all.
 */
public final class TestLog implements AutoCloseable, BeforeEachCallback, AfterAllCallback {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 24;

    private final PostgresForTests.Database database;
    private final HikariDataSource pool;
    private final WakeUp wakeUp;

    private TestLog(PostgresForTests.Database database) {
        this.database = database;
        this.pool = pool(database.url(), CONNECTIONS);
        this.wakeUp = new WakeUp(pool, PACE);
    }

    /** A new, empty log. */
    public static TestLog create() {
        PostgresForTests.Database database = PostgresForTests.database();
        migrate(database.url());
        return new TestLog(database);
    }

    /** Brings the log's tables into a database that knows the roles. */
    public static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, PostgresForTests.OWNER, PostgresForTests.OWNER)
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
    }

    /** Connections of the writing service's role. */
    public static HikariDataSource pool(String url, int connections) {
        return pool(url, PostgresForTests.ENGAGEMENT, connections);
    }

    public static HikariDataSource pool(String url, String role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(role);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public PostgresForTests.Database database() {
        return database;
    }

    public HikariDataSource pool() {
        return pool;
    }

    public WakeUp wakeUp() {
        return wakeUp;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public static Serializer serializer() {
        return EventJson.of(StoredNames.none());
    }

    /** An engine as a service has it. */
    public PostgresEventStorageEngine.Builder engine() {
        return PostgresEventStorageEngine.builder(pool).serializer(serializer()).waking(wakeUp);
    }

    public EventStore store(PostgresEventStorageEngine engine) {
        return LogEventStore.over(engine, wakeUp);
    }

    /** Forgets everything; only a test can do that. */
    public void empty() {
        execute("""
                alter table event_log.events disable trigger append_only;
                truncate event_log.events, event_log.snapshots;
                alter table event_log.events enable trigger append_only""");
    }

    /** Runs SQL as the owner of the tables. */
    public void execute(String sql) {
        try (Connection connection = database.connect(PostgresForTests.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        empty();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        wakeUp.close();
        pool.close();
    }
}
