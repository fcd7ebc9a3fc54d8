package io.tickmark.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction that a test keeps open as long as it likes, and that is on the calling thread only while it works. */
public final class SlowTransaction implements AutoCloseable {

    private final DataSource dataSource;
    private final Connection connection;

    public SlowTransaction(DataSource dataSource) {
        this.dataSource = dataSource;
        try {
            this.connection = dataSource.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the server give the transaction its number, as any write would. */
    public SlowTransaction takeNumber() {
        run("select pg_current_xact_id()");
        return this;
    }

    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something in this transaction. */
    public SlowTransaction with(Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.bindResource(dataSource, new ConnectionHolder(connection));
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(dataSource);
            TransactionSynchronizationManager.clearSynchronization();
        }
        return this;
    }

    public void commit() {
        try {
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void rollback() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (!connection.isClosed()) {
                rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
