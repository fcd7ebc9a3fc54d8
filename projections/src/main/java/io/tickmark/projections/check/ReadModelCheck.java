package io.tickmark.projections.check;

import io.tickmark.eventstore.EventLog;
import io.tickmark.projections.readmodel.Facts;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.projections.readmodel.parking.Parked;
import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.support.web.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Folds the whole event log a second time, independently of the tables, and compares every row of every read model. A log
 * that grows while it is checked is followed until one comparison has seen it at rest. A partition that waits is compared up to
 * where it waits.
 */
@Component
class ReadModelCheck {

    private static final int ROUNDS = 5;

    private final EventStorageEngine events;
    private final EventLog log;
    private final List<ReadModel> models;
    private final ForeignEvents foreign;
    private final RowStore store;
    private final Facts facts;
    private final Parking parking;
    private final Progress progress;
    private final Duration patience;

    ReadModelCheck(
            EventStorageEngine events,
            EventLog log,
            List<ReadModel> models,
            ForeignEvents foreign,
            RowStore store,
            Facts facts,
            Parking parking,
            Progress progress,
            @Value("${tickmark.projections.check-patience:20s}") Duration patience) {
        this.events = events;
        this.log = log;
        this.models = models;
        this.foreign = foreign;
        this.store = store;
        this.facts = facts;
        this.parking = parking;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Checks everything.
     *
     * @throws ErrorResponseException (503) if the read models do not catch up, or the log does not come to rest
     */
    CheckReport check() {
        Fold fold = new Fold(events, models, facts, foreign, parked());
        for (int round = 0; round < ROUNDS; round++) {
            await(log.head());
            if (!fold.parked().equals(parked())) {
                fold = new Fold(events, models, facts, foreign, parked());
            }
            long head = fold.toTheEnd();
            await(head);
            Comparison comparison = new Comparison(store);
            RowsInMemory expected = fold.rows();
            models.forEach(model -> comparison.compare(model, expected));
            if (log.head() == head && fold.parked().equals(parked())) {
                return comparison.report(parking.waiting());
            }
        }
        throw unavailable("The event log grows too fast to be compared. Try again when there is less to do.");
    }

    private Map<String, Parked> parked() {
        return models.stream().collect(Collectors.toMap(ReadModel::name, model -> parking.all(model.name())));
    }

    /** What the log holds may be on its way still to where it is read. */
    private void await(long position) {
        if (!progress.await(position, patience)) {
            throw unavailable("The read models have not caught up with position " + position + ".");
        }
    }

    private static ErrorResponseException unavailable(String detail) {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }
}
