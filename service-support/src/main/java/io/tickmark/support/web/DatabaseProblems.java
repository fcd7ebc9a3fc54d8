package io.tickmark.support.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What the database says of a request, where that is no fault of the service. */
final class DatabaseProblems {

    private static final String NO_TEXT = "22021";
    private static final int RETRY_SECONDS = 5;

    private DatabaseProblems() {}

    /** The problem behind a failure; null where the database did not say one. */
    static @Nullable ErrorResponseException of(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLTransientConnectionException) {
                return Problems.retryAfter(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        RETRY_SECONDS,
                        "The database has no connection free for this request. Try again in a moment.");
            }
            if (cause instanceof SQLException sql && NO_TEXT.equals(sql.getSQLState())) {
                return Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "A value holds a character (U+0000) that no value here can have. Leave it out.");
            }
            cause = cause.getCause();
        }
        return null;
    }
}
