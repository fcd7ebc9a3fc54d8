package io.tickmark.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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
    private static final String END = "end";

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
    void eventsThatComeThickAreToldTogetherAndTheLastIsTold() throws Exception {
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

    /** How many notifications came until nothing was left to tell. */
    private int heard() throws Exception {
        bell.schedule(() -> {}, 50, TimeUnit.MILLISECONDS).get();
        try (Statement statement = elsewhere.createStatement()) {
            statement.execute("notify " + Notifier.CHANNEL + ", '" + END + "'");
        }
        PGConnection notified = elsewhere.unwrap(PGConnection.class);
        List<String> heard = new ArrayList<>();
        while (!heard.contains(END)) {
            PGNotification[] next = notified.getNotifications(PATIENCE_MILLIS);
            assertThat(next).as("after %s", heard).isNotEmpty();
            Stream.of(next).map(PGNotification::getParameter).forEach(heard::add);
        }
        return heard.size() - 1;
    }
}
