package io.tickmark.projections.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one transaction in memory and writes each changed row once. Every row tells which event was the last
 * that was folded into it. So an event that comes again is known by the rows that it writes, and left alone as a whole. Rows
 * are written in the order of the events, so that what belongs together lies together.
 */
final class Batch implements Rows {

    private final RowStore store;
    private final ReadModel model;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Table<?>, Map<String, Slot>> slots = new LinkedHashMap<>();
    /** What the event at hand has put so far. */
    private final Map<Slot, Record> written = new LinkedHashMap<>();

    Batch(RowStore store, ReadModel model) {
        this.store = store;
        this.model = model;
    }

    void add(Collection<Fact> more) {
        facts.addAll(more);
    }

    int size() {
        return facts.size();
    }

    /** Folds everything and writes what changed. */
    void write() {
        model.prefetch(facts, this);
        facts.forEach(this::apply);
        slots.forEach((table, rows) -> store.save(table, rows));
    }

    private void apply(Fact fact) {
        model.apply(fact, this);
        if (written.keySet().stream().noneMatch(slot -> slot.knows(fact.position()))) {
            written.forEach((slot, row) -> slot.become(row, fact.position()));
        }
        written.clear();
    }

    @Override
    public void prefetch(Table<? extends Record> table, Collection<String> keys) {
        Map<String, Slot> known = slotsOf(table);
        List<String> unknown =
                keys.stream().distinct().filter(key -> !known.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            known.putAll(store.find(table, unknown));
            unknown.forEach(key -> known.computeIfAbsent(key, absent -> Slot.absent()));
        }
    }

    @Override
    public <R extends Record> @Nullable R find(Table<R> table, String key) {
        prefetch(table, List.of(key));
        Slot slot = Objects.requireNonNull(slotsOf(table).get(key));
        @Nullable Record now = written.getOrDefault(slot, slot.row());
        return now == null ? null : table.row().cast(now);
    }

    @Override
    public <R extends Record> void put(Table<R> table, String key, R row) {
        if (table.entries()) {
            slotsOf(table).computeIfAbsent(key, added -> Slot.absent());
        } else {
            prefetch(table, List.of(key));
        }
        written.put(Objects.requireNonNull(slotsOf(table).get(key)), row);
    }

    private Map<String, Slot> slotsOf(Table<?> table) {
        return slots.computeIfAbsent(table, added -> new LinkedHashMap<>());
    }
}
