package io.tickmark.projections.readmodel;

import io.tickmark.projections.readmodel.paging.FactPage.Routed;
import io.tickmark.projections.readmodel.parking.Parked;
import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.projections.readmodel.parking.Poison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one transaction in memory and writes each changed row once. Every row tells which event was the last
 * that was folded into it. So an event that comes again is known by the rows that it writes, and left alone as a whole. Rows
 * are written in the order of the events, so that what belongs together lies together. An event that cannot be folded has its
 * partition wait; the others go on.
 */
final class Batch implements Rows {

    private final RowStore store;
    private final ReadModel model;
    private final Parking parking;
    private final List<Routed> events = new ArrayList<>();
    private final Map<Table<?>, Map<String, Slot>> slots = new LinkedHashMap<>();
    /** What the event at hand has put so far. */
    private final Map<Slot, Record> written = new LinkedHashMap<>();

    Batch(RowStore store, ReadModel model, Parking parking) {
        this.store = store;
        this.model = model;
        this.parking = parking;
    }

    void add(Collection<Routed> more) {
        events.addAll(more);
    }

    int size() {
        return events.size();
    }

    Parked parked() {
        return parking.of(
                model.name(), events.stream().map(Routed::partition).distinct().toList());
    }

    /** Folds everything and writes what changed. */
    void write() {
        Parked parked = parked();
        prefetchAll(parked);
        events.forEach(event -> fold(event, parked));
        save();
    }

    /** Folds and writes one event after the other, to find the one whose rows the database refuses. */
    void writeSingly(Parked parked, Consumer<Runnable> savepoint) {
        for (Routed event : events) {
            try {
                savepoint.accept(() -> {
                    fold(event, parked);
                    save();
                });
            } catch (RuntimeException e) {
                if (!Poison.isOfRow(e)) {
                    throw e;
                }
                written.clear();
                park(event, parked, e);
            }
            slots.clear();
        }
    }

    private void save() {
        slots.forEach((table, rows) -> store.save(table, rows));
    }

    /** Reads together what can be; where that fails, each event reads for itself and shows whether it is to blame. */
    private void prefetchAll(Parked parked) {
        List<Fact> facts = events.stream()
                .filter(event -> parked.admits(event.partition(), event.fact().position()))
                .map(Routed::fact)
                .filter(fact -> !(fact.event() instanceof Unreadable))
                .toList();
        try {
            model.prefetch(facts, this);
        } catch (RuntimeException e) {
            if (!Poison.isOfEvent(e)) {
                throw e;
            }
        }
    }

    private void fold(Routed event, Parked parked) {
        Fact fact = event.fact();
        if (!parked.admits(event.partition(), fact.position())) {
            return;
        }
        try {
            model.apply(fact, this);
            if (written.keySet().stream().noneMatch(slot -> slot.knows(fact.position()))) {
                written.forEach((slot, row) -> slot.become(row, fact.position()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (!Poison.isOfEvent(e)) {
                throw e;
            }
            park(event, parked, e);
        } finally {
            written.clear();
        }
    }

    private void park(Routed event, Parked parked, Throwable why) {
        Fact fact = event.fact();
        parked.waitsAt(event.partition(), fact.position());
        parking.park(model.name(), event.partition(), fact.position(), fact.eventId(), Names.of(fact.event()), why);
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
