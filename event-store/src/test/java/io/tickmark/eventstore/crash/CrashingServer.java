package io.tickmark.eventstore.crash;

import io.tickmark.eventstore.TestLog;
import io.tickmark.testservers.PostgresForTests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of our own with a log in it, that can be killed with all its processes and started again. */
public final class CrashingServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    public CrashingServer(Path directory) throws IOException, SQLException {
        this.data = directory.resolve("cluster");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.server = start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            PostgresForTests.createRoles(connection);
            statement.execute("create database log owner " + PostgresForTests.OWNER);
        }
        TestLog.migrate(url());
    }

    /** Where the log is, without user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/log?connectTimeout=5&socketTimeout=20";
    }

    /** Ends the postmaster and all its children at once, as a power failure would, and starts the server again. */
    void crash() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(postmasterId()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().join();
        }
        server.close();
        server = start();
    }

    /** The server's port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Where its files are. */
    public Path data() {
        return data;
    }

    private long postmasterId() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim());
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
