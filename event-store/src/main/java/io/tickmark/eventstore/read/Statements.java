package io.tickmark.eventstore.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Runs statements in the caller's transaction where there is one; tells failures in Axon's words. */
final class Statements {

    private final DataSource dataSource;
    private final String failure;

    /**
     * @param failure what a failure means to the caller
     */
    Statements(DataSource dataSource, String failure) {
        this.dataSource = dataSource;
        this.failure = failure;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        return use(
                sql,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        List<T> found = new ArrayList<>();
                        while (rows.next()) {
                            found.add(row.read(rows));
                        }
                        return found;
                    }
                },
                parameters);
    }

    int update(String sql, @Nullable Object... parameters) {
        return use(sql, PreparedStatement::executeUpdate, parameters);
    }

    /** Uses a statement. */
    @FunctionalInterface
    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T use(String sql, Use<T> use, @Nullable Object... parameters) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return use.with(statement);
        } catch (SQLException e) {
            throw new EventStoreException(failure + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
