package io.tickmark.testservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL server, started once per JVM, with the roles that the product knows. Each call of {@link #database}
 * makes a new, empty database.
 */
public final class PostgresForTests {

    /** Owns the database and migrates it. */
    public static final String OWNER = "tickmark_owner";
    /** Appends to the event log. */
    public static final String ENGAGEMENT = "tickmark_engagement";
    /** Reads the event log and keeps the read models. */
    public static final String PROJECTIONS = "tickmark_projections";

    /** Reads the event log and the read models. */
    public static final String AUDITOR = "tickmark_auditor";

    private static final List<String> SERVICES = List.of(ENGAGEMENT, PROJECTIONS, AUDITOR);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** A database that belongs to {@link #OWNER}. Every role's password is its name. */
    public record Database(String name, String host, int port) {

        public String url() {
            return new PostgresAddress(host, port).url(name);
        }

        /** Configures a service under test that connects as this role and migrates as the owner. */
        public void configure(DynamicPropertyRegistry registry, String role) {
            properties(role).forEach((key, value) -> registry.add(key, () -> value));
        }

        /** The same as properties, for a service that a test starts by itself. */
        public Map<String, String> properties(String role) {
            Map<String, String> properties = new HashMap<>(owner());
            properties.putAll(service(role));
            return properties;
        }

        /** What only the owner is for: the settings of whoever migrates. */
        public Map<String, String> owner() {
            return Map.of(
                    "spring.flyway.url", url(),
                    "spring.flyway.user", OWNER,
                    "spring.flyway.password", OWNER);
        }

        /** The settings of a service that connects as this role and leaves migrating to others. */
        public Map<String, String> service(String role) {
            return Map.of(
                    "spring.datasource.url", url(),
                    "spring.datasource.username", role,
                    "spring.datasource.password", role);
        }

        /** Runs SQL as the superuser of the server. */
        public void asSuperuser(String sql) throws SQLException {
            try (Connection connection = new PostgresAddress(host, port).superuser(name);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        public Connection connect(String role) throws SQLException {
            return DriverManager.getConnection(url(), role, role);
        }
    }

    /** A new, empty database; texts are in the order of their characters' numbers, wherever the server runs. */
    public static Database database() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = Server.ADDRESS.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(String.format(
                    Locale.ROOT,
                    "create database %s owner %s template template0 encoding 'UTF8'"
                            + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'",
                    name,
                    OWNER));
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + String.join(", ", SERVICES));
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
        return new Database(name, Server.ADDRESS.host(), Server.ADDRESS.port());
    }

    /** Creates the roles in a server that somebody else started. */
    public static void createRoles(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String role : List.of(OWNER, ENGAGEMENT, PROJECTIONS, AUDITOR)) {
                statement.execute(String.format(Locale.ROOT, "create role %s login password '%s'", role, role));
            }
            statement.execute("alter role " + PROJECTIONS + " bypassrls");
        }
    }

    private static final class Server {
        static final PostgresAddress ADDRESS = start();

        private static PostgresAddress start() {
            PostgresAddress address = PostgresServer.start();
            try (Connection connection = address.superuser("postgres")) {
                createRoles(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return address;
        }
    }
}
