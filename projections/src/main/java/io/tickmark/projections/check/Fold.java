package io.tickmark.projections.check;

import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.ReadModel;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** What all read models have to hold, made from the event log alone. */
final class Fold {

    private final EventStorageEngine log;
    private final List<ReadModel> models;
    private final ForeignEvents foreign;
    private final RowsInMemory rows = new RowsInMemory();
    private @Nullable TrackingToken read;
    private long position;

    Fold(EventStorageEngine log, List<ReadModel> models, ForeignEvents foreign) {
        this.log = log;
        this.foreign = foreign;
        this.models = models;
    }

    /** Goes on to the end of the log and gives the position of its last event. */
    long toTheEnd() {
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(read, false)) {
            events.forEach(message -> {
                Fact fact = Fact.of(message);
                foreign.without(List.of(fact)).forEach(own -> models.forEach(model -> rows.apply(model, own)));
                read = message.trackingToken();
                position = fact.position();
            });
        }
        return position;
    }

    RowsInMemory rows() {
        return rows;
    }
}
