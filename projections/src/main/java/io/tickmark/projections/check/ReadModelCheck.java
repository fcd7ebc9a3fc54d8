package io.tickmark.projections.check;

import io.tickmark.eventstore.EventLog;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.support.web.Problems;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Folds the whole event log a second time, independently of the tables, and compares every row of every read model. A log
 * that grows while it is checked is followed until one comparison has seen it at rest.
 */
@Component
class ReadModelCheck {

    private static final int ROUNDS = 5;

    private final EventStorageEngine events;
    private final EventLog log;
    private final List<ReadModel> models;
    private final ForeignEvents foreign;
    private final RowStore store;
    private final Progress progress;
    private final Duration patience;

    ReadModelCheck(
            EventStorageEngine events,
            EventLog log,
            List<ReadModel> models,
            ForeignEvents foreign,
            RowStore store,
            Progress progress,
            @Value("${tickmark.projections.check-patience:20s}") Duration patience) {
        this.events = events;
        this.log = log;
        this.models = models;
        this.foreign = foreign;
        this.store = store;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Checks everything.
     *
     * @throws ErrorResponseException (503) if the read models do not catch up, or the log does not come to rest
     */
    CheckReport check() {
        Fold fold = new Fold(events, models, foreign);
        for (int round = 0; round < ROUNDS; round++) {
            await(log.head());
            long head = fold.toTheEnd();
            await(head);
            Comparison comparison = new Comparison(store);
            models.forEach(model -> comparison.compare(model, fold.rows()));
            if (log.head() == head) {
                return comparison.report();
            }
        }
        throw unavailable("The event log grows too fast to be compared. Try again when there is less to do.");
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
