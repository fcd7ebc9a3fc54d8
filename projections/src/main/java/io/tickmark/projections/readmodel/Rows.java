package io.tickmark.projections.readmodel;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows that a read model folds an event into. In the read model's tables for the projection, in a table of its own for the check. */
public interface Rows {

    /** The row with this key, or null. */
    <R extends Record> @Nullable R find(Table<R> table, String key);

    /** Adds the row or replaces the one with this key. */
    <R extends Record> void put(Table<R> table, String key, R row);

    /** Tells which rows will be needed, so that they can be read in one go. */
    default void prefetch(Table<? extends Record> table, Collection<String> keys) {}

    /**
     * The row with this key.
     *
     * @throws IllegalStateException if there is none: the log would not be whole
     */
    default <R extends Record> R get(Table<R> table, String key) {
        R row = find(table, key);
        if (row == null) {
            throw new IllegalStateException("no row " + key + " in " + table.name());
        }
        return row;
    }

    /** Replaces a row that is there by what becomes of it. */
    default <R extends Record> void change(Table<R> table, String key, UnaryOperator<R> change) {
        put(table, key, change.apply(get(table, key)));
    }
}
