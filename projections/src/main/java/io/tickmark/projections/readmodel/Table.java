package io.tickmark.projections.readmodel;

/**
 * The rows of one kind that a read model keeps: a key, and a document that is a record.
 *
 * @param name the table's name in the schema of the read side
 * @param row what a row holds
 */
public record Table<R extends Record>(String name, Class<R> row) {}
