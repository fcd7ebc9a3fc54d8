package io.tickmark.eventstore.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Hands out the rows of a query one by one, without holding them all in memory. */
final class Cursor<T> implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Row<T> row;

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Cursor(Connection connection, PreparedStatement statement, Row<T> row) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.row = row;
    }

    /**
     * @throws EventStoreException if the query fails
     */
    static <T> Cursor<T> of(DataSource dataSource, Row<T> row, String sql, Object... parameters) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                PreparedStatement statement = connection.prepareStatement(sql);
                statement.setFetchSize(PAGE);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return new Cursor<>(connection, statement, row);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The next row; null after the last one. */
    @Nullable
    T next() {
        try {
            return rows.next() ? row.read(rows) : null;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static EventStoreException unreadable(SQLException e) {
        return new EventStoreException("The tables could not be read: " + e.getMessage(), e);
    }
}
