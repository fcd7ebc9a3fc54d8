package io.tickmark.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL server, started once per JVM, with the roles that the product knows. Each call of {@link #database}
 * makes a new, empty database.
 */
public final class PostgresForTests {

    public static final String OWNER = "tickmark_owner";
    public static final String ENGAGEMENT = "tickmark_engagement";
    public static final String PROJECTIONS = "tickmark_projections";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** A database that belongs to {@link #OWNER}. Every role's password is its name. */
    public record Database(String name, int port) {

        public String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        }

        /** Configures a service under test that connects as this role and migrates as the owner. */
        public void configure(DynamicPropertyRegistry registry, String role) {
            properties(role).forEach((key, value) -> registry.add(key, () -> value));
        }

        /** The same as properties, for a service that a test starts by itself. */
        public Map<String, String> properties(String role) {
            return Map.of(
                    "spring.datasource.url", url(),
                    "spring.datasource.username", role,
                    "spring.datasource.password", role,
                    "spring.flyway.url", url(),
                    "spring.flyway.user", OWNER,
                    "spring.flyway.password", OWNER);
        }

        public Connection connect(String role) throws SQLException {
            return java.sql.DriverManager.getConnection(url(), role, role);
        }
    }

    /** A new, empty database. */
    public static Database database() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute(String.format(Locale.ROOT, "create database %s owner %s", name, OWNER));
        return new Database(name, Server.POSTGRES.getPort());
    }

    private static void execute(String sql) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    for (String role : new String[] {OWNER, ENGAGEMENT, PROJECTIONS}) {
                        statement.execute(String.format(Locale.ROOT, "create role %s login password '%s'", role, role));
                    }
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
