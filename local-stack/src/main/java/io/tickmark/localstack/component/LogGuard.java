package io.tickmark.localstack.component;

import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The superuser's guard over the event log, lifted while a new release brings its tables up to date. */
final class LogGuard {

    private static final String LIFT = "drop event trigger if exists tickmark_log_guard_changes;"
            + " drop event trigger if exists tickmark_log_guard_drops";

    private final Connection superuser;

    LogGuard(Connection superuser) {
        this.superuser = superuser;
    }

    /** Does the work without the guard, then puts it up, whatever became of the work. */
    void liftedFor(Runnable work) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(LIFT);
            try {
                work.run();
            } finally {
                statement.execute(guard());
            }
        }
    }

    private static String guard() {
        try (InputStream stream =
                Objects.requireNonNull(LogGuard.class.getResourceAsStream("/io/tickmark/localstack/guard.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackException("The guard of the event log cannot be read.", e);
        }
    }
}
