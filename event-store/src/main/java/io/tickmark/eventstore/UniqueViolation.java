package io.tickmark.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Recognises that somebody else appended to the stream first. */
final class UniqueViolation implements PersistenceExceptionResolver {

    private static final String SQL_STATE = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        @Nullable Throwable cause = exception;
        while (cause != null) {
            if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
