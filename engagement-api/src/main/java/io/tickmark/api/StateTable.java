package io.tickmark.api;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * From which states of an aggregate each of its events may come (a state-transition table). Where an event leads says the state itself,
 * by its {@code after}. Aggregates refuse by this table, and docs/states.md shows it.
 *
 * @param <S> the states
 * @param <E> the events of the family
 */
public final class StateTable<S extends Enum<S>, E extends Event> {

    private final Map<Class<? extends E>, Set<S>> from = new HashMap<>();

    /** An event that begins the stream, before there is any state. */
    public StateTable<S, E> begin(Class<? extends E> event) {
        from.put(event, Set.of());
        return this;
    }

    /**
     * An event that may happen in these states and in no other.
     *
     * @throws IllegalArgumentException if the event has a place in the table already
     */
    public StateTable<S, E> allow(Class<? extends E> event, Collection<S> states) {
        if (from.put(event, Collections.unmodifiableSet(EnumSet.copyOf(states))) != null) {
            throw new IllegalArgumentException(event + " has two places in the table");
        }
        return this;
    }

    /** Whether an event may come in this state. */
    public boolean allows(S state, Class<? extends E> event) {
        return from(event).contains(state);
    }

    /** The states from which an event may come; none for one that begins the stream. */
    public Set<S> from(Class<? extends E> event) {
        return Objects.requireNonNull(from.get(event), () -> event + " has no place in the table");
    }
}
