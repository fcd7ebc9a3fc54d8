package io.tickmark.projections.readmodel;

import io.tickmark.projections.readmodel.RowStore.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one transaction in memory and writes each changed row once. An event that the read model has already
 * folded in is left alone, so the same events again change nothing.
 */
final class Batch implements Rows {

    private final RowStore store;
    private final ReadModel model;
    private final Map<Table<?>, Map<String, Stored<?>>> loaded = new HashMap<>();
    private final Map<Table<?>, Set<String>> changed = new HashMap<>();
    private long position;
    private boolean advanced;

    Batch(RowStore store, ReadModel model) {
        this.store = store;
        this.model = model;
        this.position = store.positionOf(model);
    }

    void apply(Fact fact) {
        if (fact.position() > position) {
            position = fact.position();
            advanced = true;
            model.apply(fact, this);
        }
    }

    /** Writes what changed and how far the read model has come. */
    void flush() {
        if (advanced) {
            changed.forEach((table, keys) -> {
                Map<String, Stored<?>> rows = rowsOf(table);
                store.save(table, new ArrayList<>(keys.stream().map(rows::get).toList()));
            });
            store.advance(model, position);
        }
    }

    @Override
    public <R extends Record> @Nullable R find(Table<R> table, String key) {
        Map<String, Stored<?>> rows = rowsOf(table);
        Stored<?> known = rows.get(key);
        if (known == null) {
            known = store.find(table, key);
            if (known == null) {
                return null;
            }
            rows.put(key, known);
        }
        return table.row().cast(known.row());
    }

    @Override
    public <R extends Record> void put(Table<R> table, String key, R row) {
        rowsOf(table).put(key, new Stored<>(key, row, position));
        changed.computeIfAbsent(table, t -> new LinkedHashSet<>()).add(key);
    }

    private Map<String, Stored<?>> rowsOf(Table<?> table) {
        return loaded.computeIfAbsent(table, t -> new HashMap<>());
    }
}
