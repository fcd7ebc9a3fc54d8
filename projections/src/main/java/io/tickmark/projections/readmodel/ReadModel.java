package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.projections.readmodel.paging.Page.Routed;
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

    /**
     * What keeps events apart that may be folded side by side: events of different partitions never read or write the same
     * row. Null for an event that changes nothing here.
     */
    @Nullable
    String partitionOf(Event event);

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

    /** Folds one event into the rows. */
    default void apply(Fact fact, Rows rows) {
        switch (fact.event()) {
            case ProgrammeEvent event -> on(event, fact, rows);
            case EngagementEvent event -> on(event, fact, rows);
            case ControlEvent event -> on(event, fact, rows);
            case GapEvent event -> on(event, fact, rows);
            case WorkItemEvent event -> on(event, fact, rows);
            case ReportEvent event -> on(event, fact, rows);
            case PlatformEvent event -> on(event, fact, rows);
            case Unreadable event -> throw event.why();
            default ->
                throw new IllegalStateException(
                        "no read model knows " + fact.event().getClass());
        }
    }

    default void on(ProgrammeEvent event, Fact fact, Rows rows) {}

    default void on(EngagementEvent event, Fact fact, Rows rows) {}

    default void on(ControlEvent event, Fact fact, Rows rows) {}

    default void on(GapEvent event, Fact fact, Rows rows) {}

    default void on(WorkItemEvent event, Fact fact, Rows rows) {}

    default void on(ReportEvent event, Fact fact, Rows rows) {}

    default void on(PlatformEvent event, Fact fact, Rows rows) {}
}
