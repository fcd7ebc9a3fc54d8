package io.tickmark.eventstore.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that there is something new. Never in the transaction that wrote it, since a notification takes a
 * lock that all of a server's databases share; and not more often than readers could follow.
 */
final class Notifier {

    static final String CHANNEL = "tickmark_event_log";

    /** A notification that a crash would lose need not hold up the writers' commits by one of its own on the disk. */
    private static final String NOTIFY = "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    /** The pause after a notification; it doubles while events come faster than that, up to the longest one. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(5);

    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean due = new AtomicBoolean();
    private final DataSource dataSource;
    private final ScheduledExecutorService bell;
    private volatile long quietUntil = System.nanoTime();
    private volatile Duration pause = PAUSE;

    Notifier(DataSource dataSource, ScheduledExecutorService bell) {
        this.dataSource = dataSource;
        this.bell = bell;
    }

    /** What its notifications say, so that its own process can tell them from others'. */
    String name() {
        return name;
    }

    void ring() {
        if (due.compareAndSet(false, true)) {
            long wait = Math.max(0, quietUntil - System.nanoTime());
            pause = wait == 0 ? PAUSE : longer(pause);
            try {
                Future<?> unused = bell.schedule(this::send, wait, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException closing) {
                LOG.debug("Nobody is told of the last events: closing.");
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void send() {
        quietUntil = System.nanoTime() + pause.toNanos();
        due.set(false);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.setString(1, CHANNEL);
            statement.setString(2, name);
            statement.execute();
        } catch (SQLException e) {
            LOG.warn("Other processes will find new events later: {}", e.getMessage());
        }
    }
}
