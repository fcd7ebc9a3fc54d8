package io.tickmark.projections.readmodel;

/**
 * The rows of one kind that a read model keeps: a key, and a document that is a record.
 *
 * @param name the table's name in the schema of the read side
 * @param row what a row holds
 * @param entries whether each event that writes here adds a row of its own, under its own id, and always changes a row of
 *     another table too; then nobody has to look whether the row is there already
 */
public record Table<R extends Record>(String name, Class<R> row, boolean entries) {

    public Table(String name, Class<R> row) {
        this(name, row, false);
    }

    /** A table to which each event adds a row. */
    public static <R extends Record> Table<R> ofEntries(String name, Class<R> row) {
        return new Table<>(name, row, true);
    }
}
