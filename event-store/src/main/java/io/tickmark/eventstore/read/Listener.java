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

    private final DataSource dataSource;
    private final Duration pace;
    private final String self;
    private final Runnable call;
    private final Thread thread;
    private volatile boolean closed;

    Listener(DataSource dataSource, Duration pace, String self, Runnable call) {
        this.dataSource = dataSource;
        this.pace = pace;
        this.self = self;
        this.call = call;
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
                    call.run();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Notifier.CHANNEL);
            PGConnection notified = connection.unwrap(PGConnection.class);
            call.run();
            while (!closed) {
                PGNotification[] heard = notified.getNotifications(Math.toIntExact(pace.toMillis()));
                if (heard == null || heard.length == 0 || fromOthers(heard)) {
                    call.run();
                }
            }
            statement.execute("unlisten *");
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
