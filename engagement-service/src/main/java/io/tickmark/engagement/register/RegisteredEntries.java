package io.tickmark.engagement.register;

import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.RegisterState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a register holds, as its events tell it.
 *
 * @param entries those that were not withdrawn, by their numbers
 * @param numbered how many numbers were given
 * @param noneBecause why there is nothing of this kind; null where nobody said that there is not
 */
public record RegisteredEntries(
        RegisterState state,
        Map<Integer, RegisteredEntry> entries,
        int numbered,
        @Nullable String noneBecause) {

    /** Nothing was ever said. */
    public static final RegisteredEntries NOTHING = new RegisteredEntries(RegisterState.OPEN, Map.of(), 0, null);

    /** Folds the events of a register. */
    static RegisteredEntries of(List<RegisterEvent> events) {
        RegisteredEntries entries = NOTHING;
        for (RegisterEvent event : events) {
            entries = entries.after(event);
        }
        return entries;
    }

    /** What it holds right after an event. */
    RegisteredEntries after(RegisterEvent event) {
        RegisterState next = state.after(event);
        return switch (event) {
            case RegisterEvent.EntryRecorded e ->
                new RegisteredEntries(
                        next,
                        changed(all -> all.put(e.number(), new RegisteredEntry(e.entry(), 1, e.effectiveFrom()))),
                        e.number(),
                        null);
            case RegisterEvent.EntryRevised e ->
                new RegisteredEntries(
                        next,
                        changed(all ->
                                all.put(e.number(), new RegisteredEntry(e.after(), e.version(), e.effectiveFrom()))),
                        numbered,
                        noneBecause);
            case RegisterEvent.EntryWithdrawn e ->
                new RegisteredEntries(next, changed(all -> all.remove(e.number())), numbered, noneBecause);
            case RegisterEvent.NoneSaid e -> new RegisteredEntries(next, entries, numbered, e.reason());
            case RegisterEvent.Opened e -> new RegisteredEntries(next, entries, numbered, noneBecause);
            case RegisterEvent.Reviewed e -> new RegisteredEntries(next, entries, numbered, noneBecause);
            case RegisterEvent.SegregationViolationBlocked e ->
                new RegisteredEntries(next, entries, numbered, noneBecause);
        };
    }

    private Map<Integer, RegisteredEntry> changed(Consumer<SortedMap<Integer, RegisteredEntry>> change) {
        SortedMap<Integer, RegisteredEntry> all = new TreeMap<>(entries);
        change.accept(all);
        return Collections.unmodifiableSortedMap(all);
    }
}
