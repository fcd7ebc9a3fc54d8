package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import io.tickmark.projections.readmodel.paging.FactPage.Routed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pure fold: what the rows are after an event follows from the rows before it and from the event alone. So the rows can be
 * dropped and made again, and checked against a second fold.
 */
public interface ReadModel {

    /** The name of its event processor and of its checkpoint. */
    String name();

    /** Everything that it keeps. */
    List<Table<?>> tables();

    /** How it folds the events that concern it; of two that fit an event the first counts. */
    List<Fold<?>> folds();

    /** What the event's partition is called; null for an event that changes nothing here. */
    default @Nullable String partitionOf(Event event) {
        Fold<?> fold = foldOf(event);
        return fold == null ? null : fold.partitionOf(event);
    }

    /** The event with each partition that it belongs to: one at most, unless it cannot be read. */
    default List<Routed> routesOf(Fact fact) {
        if (fact.event() instanceof Unreadable event) {
            return event.names().stream().map(name -> new Routed(fact, name)).toList();
        }
        String partition = partitionOf(fact.event());
        return partition == null ? List.of() : List.of(new Routed(fact, partition));
    }

    /** Tells which rows the events will need, where that can be known before they are folded. */
    void prefetch(List<Fact> facts, Rows rows);

    /** Folds one event into the rows; one that does not concern it changes nothing. */
    default void apply(Fact fact, Rows rows) {
        if (fact.event() instanceof Unreadable event) {
            throw event.why();
        }
        Fold<?> fold = foldOf(fact.event());
        if (fold != null) {
            fold.apply(fact, rows);
        }
    }

    private @Nullable Fold<?> foldOf(Event event) {
        for (Fold<?> fold : folds()) {
            if (fold.takes(event)) {
                return fold;
            }
        }
        return null;
    }
}
