package io.tickmark.projections.readmodel.parking;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Tells what an event is to blame for from what its surroundings are. Only the first is worth parking: a database that is away,
 * a lock or a lack of memory pass, and the batch is tried again.
 */
public final class Poison {

    /** Classes of SQLSTATE by which the server refuses what it was handed: data, constraint, limit of a row or an index. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "54");

    private static final int LONGEST = 500;

    private Poison() {}

    /** Whether handling the event would fail again, and the transaction is still good. */
    public static boolean isOfEvent(Throwable failure) {
        return sqlState(failure) == null
                && !(failure instanceof DataAccessException)
                && !(failure instanceof UncheckedIOException)
                && (failure instanceof RuntimeException || failure instanceof StackOverflowError);
    }

    /** Whether the database refuses what came of the event; the transaction has failed. */
    public static boolean isOfRow(Throwable failure) {
        String state = sqlState(failure);
        return state != null && state.length() >= 2 && REFUSALS.contains(state.substring(0, 2));
    }

    /** Why, in one line for operators. */
    public static String reason(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String line = (root.getClass().getSimpleName() + ": " + root.getMessage())
                .replace('\u0000', ' ')
                .replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return refused.getSQLState();
            }
        }
        return null;
    }
}
