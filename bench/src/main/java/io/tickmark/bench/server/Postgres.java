package io.tickmark.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A real server on a loopback port, with commits that are really on the disk. Gone with all its data when closed. */
public final class Postgres implements AutoCloseable {

    /** What a reader has to know to judge a figure. */
    private static final List<String> TELLING = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "autovacuum",
            "jit");

    private final Path data;
    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    public Postgres(Path home) {
        try {
            Files.createDirectories(home);
            data = Files.createTempDirectory(home, "postgres-");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    .setServerConfig("jit", "off")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            process = ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database with this name, that orders texts as the product's do; one that was there before is gone. */
    public Database create(String name) {
        execute(String.format(Locale.ROOT, "drop database if exists \"%s\" with (force)", name));
        execute(String.format(
                Locale.ROOT,
                "create database \"%s\" template template0 encoding 'UTF8'"
                        + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'",
                name));
        return new Database(name, server.getJdbcUrl("postgres", name));
    }

    /** Writes out what is dirty, so that nobody pays for the one before. */
    public void settle() {
        execute("checkpoint");
    }

    /** A folder that the server may write to; gone with it. */
    public Path folder() {
        return data;
    }

    /** The processor time that the server and all its processes have used, in nanoseconds. */
    public long cpuNanos() {
        return Cpu.of(process).toNanos();
    }

    /** The settings that matter to the figures, as the server has them. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : TELLING) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
            settings.put("JDBC driver", connection.getMetaData().getDriverVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its settings.", e);
        }
        return settings;
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
