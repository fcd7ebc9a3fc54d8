package io.tickmark.projections.check;

import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.PostgresEventStorageEngine;
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
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Folds the whole event log a second time, independently of the read models' tables, and compares every row of every read model. Memory holds
 * a page of the log and the rows that it needs; the expected rows are kept in a table ({@link Scratch}). A log that grows while it is checked
 * is followed until one comparison has seen it at rest. A partition that waits is compared up to where it waits.
 */
@Component
class ReadModelCheck {

    private static final int ROUNDS = 5;

    private final DataSource database;
    private final PostgresEventStorageEngine events;
    private final EventLog log;
    private final List<ReadModel> models;
    private final ForeignEvents foreign;
    private final RowStore documents;
    private final Facts facts;
    private final Parking parking;
    private final Progress progress;
    private final Duration patience;

    ReadModelCheck(
            DataSource database,
            PostgresEventStorageEngine events,
            EventLog log,
            List<ReadModel> models,
            ForeignEvents foreign,
            RowStore documents,
            Facts facts,
            Parking parking,
            Progress progress,
            @Value("${tickmark.projections.check-patience:20s}") Duration patience) {
        this.database = database;
        this.events = events;
        this.log = log;
        this.models = models;
        this.foreign = foreign;
        this.documents = documents;
        this.facts = facts;
        this.parking = parking;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Checks everything.
     *
     * @throws ErrorResponseException (503) if the read models do not catch up, the log does not come to rest, or another check is running
     */
    CheckReport check() {
        try (Scratch scratch = Scratch.open(database)) {
            return check(scratch);
        }
    }

    private CheckReport check(Scratch scratch) {
        LogFold fold = fold(scratch);
        for (int round = 0; round < ROUNDS; round++) {
            await(log.head());
            if (!fold.parked().equals(parked())) {
                scratch.empty();
                fold = fold(scratch);
            }
            long head = fold.toTheEnd();
            await(head);
            Comparison comparison = new Comparison(scratch.jdbc());
            models.forEach(comparison::compare);
            if (log.head() == head && fold.parked().equals(parked())) {
                return comparison.report(parking.waiting());
            }
        }
        throw unavailable("The event log grows too fast to be compared. Try again when there is less to do.");
    }

    private LogFold fold(Scratch scratch) {
        return new LogFold(events, models, facts, foreign, parked(), new ExpectedRows(scratch.jdbc(), documents));
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
