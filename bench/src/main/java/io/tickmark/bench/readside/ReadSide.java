package io.tickmark.bench.readside;

import io.tickmark.bench.server.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product's projections service, as it is delivered but without its Kafka feed, on a log that is already there. */
public final class ReadSide implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final List<String> READ_MODELS =
            List.of("engagements", "timeline", "gaps", "work-items", "controls");

    private final Database database;
    private final Process process;
    private final Path log;
    private final int port;

    public ReadSide(Path root, Path home, Database database, Issuer issuer) {
        this.database = database;
        this.log = home.resolve("logs").resolve("projections-" + database.name() + ".log");
        this.port = freePort();
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(command(root.resolve("projections/target/projections.jar"), issuer))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path jar, Issuer issuer) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Daxoniq.update-checker.disabled=true",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--spring.flyway.placeholders.service_role=postgres",
                "--spring.flyway.placeholders.engagement_role=postgres",
                "--spring.flyway.placeholders.projections_role=postgres",
                "--spring.flyway.placeholders.auditor_role=postgres",
                "--tickmark.feed.enabled=false"));
        command.addAll(issuer.settings());
        return command;
    }

    public int port() {
        return port;
    }

    /**
     * Waits until the read models begin, and until they are complete.
     *
     * @return nanoseconds between the two
     * @throws IllegalStateException if the service ends before
     */
    public long build(Duration patience) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            await(START, () -> exists(statement) && complete(statement, "count(distinct t.processor_name) > 0"));
            long begun = System.nanoTime();
            String done = "count(distinct t.processor_name) = " + READ_MODELS.size()
                    + " and min(coalesce(r.position, 0)) >= (select max(position) from event_log.events)";
            await(patience, () -> complete(statement, done));
            return System.nanoTime() - begun;
        }
    }

    /** Whether something is so by now. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private void await(Duration patience, Condition condition) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                throw new IllegalStateException("The read side does not get ready; " + log + " says why.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        return answer(
                statement,
                "select to_regclass('projections.reached') is not null and to_regclass('projections.token_entry') is not null");
    }

    private static boolean complete(Statement statement, String condition) throws SQLException {
        return answer(
                statement,
                "select " + condition + " from projections.token_entry t left join projections.reached r"
                        + " on r.processor = t.processor_name and r.segment = t.segment"
                        + " where t.processor_name in ('" + String.join("','", READ_MODELS) + "')");
    }

    private static boolean answer(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
