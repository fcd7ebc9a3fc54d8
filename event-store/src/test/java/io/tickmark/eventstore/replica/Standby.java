package io.tickmark.eventstore.replica;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.crash.CrashingServer;
import io.tickmark.testservers.PostgresForTests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of our own that follows another one by streaming replication, from a copy of its files. */
public final class Standby implements AutoCloseable {

    private static final String ADMIN = "postgres";

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    /** Copies the other server's files while it runs, and follows it from then on. */
    public Standby(CrashingServer primary, Path directory) throws IOException, SQLException {
        this.data = directory.resolve("standby");
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        copy(primary);
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary.port() + " user=" + ADMIN + "'\n"
                        + "wal_retrieve_retry_interval = '100ms'\n",
                StandardOpenOption.APPEND);
        this.server = start();
    }

    private void copy(CrashingServer primary) throws IOException, SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + primary.port() + "/", ADMIN, "");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            new FilesOfServer(primary.data()).copyTo(data);
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(data.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    /** Where the log can be read, without user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/log?connectTimeout=5&socketTimeout=20";
    }

    /** Connections of the reading service's role. */
    public HikariDataSource pool() {
        HikariDataSource pool = TestLog.pool(url(), PostgresForTests.PROJECTIONS, 4);
        pool.setConnectionTimeout(1_000);
        return pool;
    }

    /** From now on it receives what is written, and does not show it. */
    public void pause() throws SQLException {
        execute("select pg_wal_replay_pause()");
    }

    /** Shows what it has received. */
    public void resume() throws SQLException {
        execute("select pg_wal_replay_resume()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends it in good order. */
    public void stop() throws IOException {
        server.close();
    }

    /** Starts it after it was stopped. */
    public void startAgain() throws IOException {
        server = start();
    }

    /** Ends all its processes at once. */
    public void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .getFirst()
                        .trim()))
                .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        server.close();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
