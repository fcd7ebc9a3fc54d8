package io.tickmark.projections.check;

import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.RowStore.Stored;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A second set of rows, folded from the log without the database. */
final class RowsInMemory implements Rows {

    private final Map<Table<?>, Map<String, Stored<?>>> tables = new HashMap<>();
    private long position;

    void apply(ReadModel model, Fact fact) {
        position = fact.position();
        model.apply(fact, this);
    }

    /** A table's rows by their keys. */
    Map<String, Stored<?>> of(Table<?> table) {
        return tables.computeIfAbsent(table, t -> new HashMap<>());
    }

    @Override
    public <R extends Record> @Nullable R find(Table<R> table, String key) {
        Stored<?> row = of(table).get(key);
        return row == null ? null : table.row().cast(row.row());
    }

    @Override
    public <R extends Record> void put(Table<R> table, String key, R row) {
        of(table).put(key, new Stored<>(key, row, position));
    }
}
