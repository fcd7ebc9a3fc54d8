package io.tickmark.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How often other processes are told, as a connection hears it that listens. */
class NotifierTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final Duration BETWEEN_RINGS = Duration.ofNanos(100_000);
    private static final int PATIENCE_MILLIS = 10_000;

    private final ScheduledExecutorService bell = Executors.newSingleThreadScheduledExecutor();
    private Connection elsewhere;
    private SingleConnectionDataSource own;
    private Notifier notifier;

    @BeforeEach
    void listen() throws SQLException {
        elsewhere = DATABASE.connect(PostgresForTests.PROJECTIONS);
        try (Statement statement = elsewhere.createStatement()) {
            statement.execute("listen " + Notifier.CHANNEL);
        }
        own = new SingleConnectionDataSource(DATABASE.connect(PostgresForTests.ENGAGEMENT), true);
        notifier = new Notifier(own, bell);
    }

    @AfterEach
    void close() throws SQLException {
        bell.shutdownNow();
        own.destroy();
        elsewhere.close();
    }

    @Test
    void eventsThatComeThickAreToldTogetherAndTheLastIsTold() throws SQLException {
        long start = System.nanoTime();
        long rings = 0;
        while (System.nanoTime() - start < Duration.ofMillis(500).toNanos()) {
            notifier.ring();
            rings++;
            LockSupport.parkNanos(BETWEEN_RINGS.toNanos());
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

        int told = heard();
        assertThat(told).as("notifications of %s rings in %s ms", rings, millis).isBetween(1, (int) (millis / 5 + 10));

        notifier.ring();
        assertThat(heard()).isEqualTo(1);
    }

    /** How many notifications came, until none came for a while; waits for the first one. */
    private int heard() throws SQLException {
        PGConnection notified = elsewhere.unwrap(PGConnection.class);
        int count = 0;
        PGNotification[] next = notified.getNotifications(PATIENCE_MILLIS);
        while (next != null && next.length > 0) {
            count += next.length;
            next = notified.getNotifications(200);
        }
        return count;
    }
}
