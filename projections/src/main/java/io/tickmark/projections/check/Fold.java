package io.tickmark.projections.check;

import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Facts;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.paging.Page.Routed;
import io.tickmark.projections.readmodel.parking.Parked;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** What all read models have to hold, made from the event log alone. Where a partition waits, its fold ends too. */
final class Fold {

    private final EventStorageEngine log;
    private final List<ReadModel> models;
    private final Facts facts;
    private final ForeignEvents foreign;
    private final Map<String, Parked> parked;
    private final RowsInMemory rows = new RowsInMemory();
    private @Nullable TrackingToken read;
    private long position;

    Fold(
            EventStorageEngine log,
            List<ReadModel> models,
            Facts facts,
            ForeignEvents foreign,
            Map<String, Parked> parked) {
        this.log = log;
        this.foreign = foreign;
        this.models = models;
        this.facts = facts;
        this.parked = parked;
    }

    /** Goes on to the end of the log and gives the position of its last event. */
    long toTheEnd() {
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(read, false)) {
            events.forEach(message -> {
                Fact fact = facts.of(message);
                foreign.without(List.of(fact)).forEach(own -> models.forEach(model -> fold(model, own)));
                read = message.trackingToken();
                position = fact.position();
            });
        }
        return position;
    }

    private void fold(ReadModel model, Fact fact) {
        Parked waiting = parked.getOrDefault(model.name(), new Parked());
        List<Routed> routes = model.routesOf(fact);
        if (!routes.isEmpty()
                && routes.stream().allMatch(routed -> waiting.admits(routed.partition(), fact.position()))) {
            rows.apply(model, fact);
        }
    }

    /** The places at which this fold ends. */
    Map<String, Parked> parked() {
        return parked;
    }

    RowsInMemory rows() {
        return rows;
    }
}
