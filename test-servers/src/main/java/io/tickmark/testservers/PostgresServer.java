package io.tickmark.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server that lives as long as this JVM. A commit is on its disk before it is acknowledged. */
final class PostgresServer {

    private static final String IMAGE = "postgres:18.6";
    /** Without autovacuum: its transactions hold readers of the log back for a moment, in tests that read at once. */
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "max_connections", "200", "autovacuum", "off");

    /** As in the image: a role has to know its password. */
    private static final String ACCESS = """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private PostgresServer() {}

    static PostgresAddress start() {
        return switch (TestServers.choice().where()) {
            case CONTAINERS -> container();
            case PROCESSES -> process();
        };
    }

    /** Ends with the JVM: by a helper container of the library, or by the JVM itself where that one is switched off. */
    private static PostgresAddress container() {
        PostgreSQLContainer server = new PostgreSQLContainer(IMAGE)
                .withUsername(PostgresAddress.SUPERUSER)
                .withPassword(PostgresAddress.SUPERUSER)
                .withCommand(command());
        TestServers.start(server);
        return new PostgresAddress(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    /** Without one the library's own would switch fsync off. */
    private static String[] command() {
        List<String> words = new ArrayList<>(List.of("postgres"));
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words.toArray(String[]::new);
    }

    /** Is stopped by its own shutdown hook. */
    private static PostgresAddress process() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
        SETTINGS.forEach(builder::setServerConfig);
        try {
            Path access = Files.createTempFile("pg_hba", ".conf");
            access.toFile().deleteOnExit();
            Files.writeString(access, ACCESS);
            builder.setServerConfig("hba_file", access.toString());
            return new PostgresAddress("127.0.0.1", builder.start().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
