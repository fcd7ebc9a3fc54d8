package io.tickmark.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that are to be had only once the gate is open. */
public final class Gate extends DelegatingDataSource {

    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch somebodyIsThere = new CountDownLatch(1);

    public Gate(DataSource behind) {
        super(behind);
    }

    @Override
    public Connection getConnection() throws SQLException {
        somebodyIsThere.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted during connection acquisition", e);
        }
        return super.getConnection();
    }

    /** Waits until the first asks for a connection. */
    public void awaitSomebody() throws InterruptedException {
        somebodyIsThere.await();
    }

    public void open() {
        open.countDown();
    }
}
