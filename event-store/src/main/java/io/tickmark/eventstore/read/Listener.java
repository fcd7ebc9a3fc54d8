package io.tickmark.eventstore.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of appends by other processes, and calls at a steady pace in any case. Keeps one connection for itself. */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int ANSWER_SECONDS = 5;

    private final DataSource dataSource;
    private final Duration pace;
    private final String self;
    private final Runnable news;
    private final Runnable tick;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param self what notifications of this process say
     * @param news called when another process has appended
     * @param tick called when there was no news for as long as the pace
     */
    Listener(DataSource dataSource, Duration pace, String self, Runnable news, Runnable tick) {
        this.dataSource = dataSource;
        this.pace = pace;
        this.self = self;
        this.news = news;
        this.tick = tick;
        this.thread = Thread.ofPlatform().daemon().name("event-log-listener").start(this::run);
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Not listening for new events, looking every {}: {}", pace, e.getMessage());
                    LockSupport.parkNanos(pace.toNanos());
                    tick.run();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Notifier.CHANNEL);
            PGConnection notified = connection.unwrap(PGConnection.class);
            news.run();
            while (!closed) {
                PGNotification[] heard = notified.getNotifications(Math.toIntExact(pace.toMillis()));
                if (heard == null || heard.length == 0) {
                    tick.run();
                    refuseSilence(connection);
                } else if (fromOthers(heard)) {
                    news.run();
                }
            }
            statement.execute("unlisten *");
        }
    }

    /** A network that fell silent looks like a log to which nobody appends, unless one asks. */
    private static void refuseSilence(Connection connection) throws SQLException {
        if (!connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("the connection gives no answer any more");
        }
    }

    private boolean fromOthers(PGNotification[] heard) {
        for (PGNotification notification : heard) {
            if (!self.equals(notification.getParameter())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
