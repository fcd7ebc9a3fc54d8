package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import java.util.function.Function;

/**
 * How a read model folds the events of a family, or one kind of them.
 *
 * @param events the family, or the record of the event
 * @param partition what keeps events apart that may be folded side by side: events of different partitions never read or write the
 *     same row
 * @param step what one event changes
 */
public record Fold<E extends Event>(Class<E> events, Function<E, String> partition, Step<E> step) {

    /** What the rows are after an event follows from the rows before it and from the event alone. */
    @FunctionalInterface
    public interface Step<E extends Event> {

        /** Folds one event into the rows. */
        void apply(E event, Fact fact, Rows rows);
    }

    boolean takes(Event event) {
        return events.isInstance(event);
    }

    String partitionOf(Event event) {
        return partition.apply(events.cast(event));
    }

    void apply(Fact fact, Rows rows) {
        step.apply(events.cast(fact.event()), fact, rows);
    }
}
