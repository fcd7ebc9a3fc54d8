package io.tickmark.projections.check;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.read.Page;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Facts;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.paging.FactPage.Routed;
import io.tickmark.projections.readmodel.parking.Parked;
import java.util.List;
import java.util.Map;

/** What all read models have to hold, made from the event log alone, page by page. Where a partition waits, its fold ends too. */
final class LogFold {

    private final PostgresEventStorageEngine log;
    private final List<ReadModel> models;
    private final Facts facts;
    private final ForeignEvents foreign;
    private final Map<String, Parked> parked;
    private final ExpectedRows rows;
    private LogToken read = new LogToken(0);

    LogFold(
            PostgresEventStorageEngine log,
            List<ReadModel> models,
            Facts facts,
            ForeignEvents foreign,
            Map<String, Parked> parked,
            ExpectedRows rows) {
        this.log = log;
        this.models = models;
        this.facts = facts;
        this.foreign = foreign;
        this.parked = parked;
        this.rows = rows;
    }

    /** Goes on to the end of the log and gives the position of its last event. */
    long toTheEnd() {
        Page page;
        do {
            page = log.page(read);
            List<Fact> own =
                    foreign.without(page.events().stream().map(facts::of).toList());
            models.forEach(model -> fold(model, own));
            rows.save();
            read = page.upTo();
        } while (!page.last());
        return read.upTo();
    }

    private void fold(ReadModel model, List<Fact> page) {
        Parked waiting = parked.getOrDefault(model.name(), new Parked());
        List<Fact> admitted =
                page.stream().filter(fact -> admits(waiting, model, fact)).toList();
        model.prefetch(admitted, rows);
        admitted.forEach(fact -> {
            rows.at(fact.position());
            model.apply(fact, rows);
        });
    }

    private static boolean admits(Parked waiting, ReadModel model, Fact fact) {
        List<Routed> routes = model.routesOf(fact);
        return !routes.isEmpty()
                && routes.stream().allMatch(routed -> waiting.admits(routed.partition(), fact.position()));
    }

    /** The places at which this fold ends. */
    Map<String, Parked> parked() {
        return parked;
    }
}
