package io.tickmark.projections.check;

import io.tickmark.support.web.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The table of expected rows, as long as one check has it to itself. An advisory lock keeps other checks away, also those of other instances.
 * It belongs to the connection, not to a transaction: one that ran for so long would hold up every reader of the log.
 */
final class Scratch implements AutoCloseable {

    /** "tickmark", as a number. */
    private static final long LOCK = 0x7469_636b_6d61_726bL;

    private final Connection connection;
    private final JdbcClient jdbc;

    private Scratch(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Takes the table.
     *
     * @throws org.springframework.web.ErrorResponseException (503) if another check has it
     */
    static Scratch open(DataSource database) {
        Scratch scratch = new Scratch(connect(database));
        if (!scratch.lock()) {
            scratch.release();
            throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "Another check is running. Try again when it has ended.");
        }
        // a plan that was made while the table was small would read all of it for each row
        scratch.jdbc.sql("set plan_cache_mode = force_custom_plan").update();
        scratch.empty();
        return scratch;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void empty() {
        jdbc.sql("truncate projections.expected_row").update();
    }

    @Override
    public void close() {
        try {
            empty();
            jdbc.sql("reset plan_cache_mode").update();
            jdbc.sql("select pg_advisory_unlock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single();
        } finally {
            release();
        }
    }

    private boolean lock() {
        return jdbc.sql("select pg_try_advisory_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private static Connection connect(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database gives no connection for the check.", e);
        }
    }

    private void release() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The connection of the check could not be given back.", e);
        }
    }
}
