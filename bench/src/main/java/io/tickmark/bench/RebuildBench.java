package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.readside.CopiedRows;
import io.tickmark.bench.readside.Issuer;
import io.tickmark.bench.readside.ReadSide;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.worker.Child;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;

/** All read models from an empty schema, by the service that has just been started; then the same rows by COPY. */
@Command(name = "rebuild", description = "Events per second when all read models are made again, rows included.")
final class RebuildBench extends PostgresBench {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String COPY = "COPY of the rows";

    @Override
    Report measure(Run run) throws Exception {
        long wanted = run.options().events(List.of(200_000L), List.of(5_000L)).getFirst();
        Database database = run.postgres().create("rebuild");
        run.output().progress("writing engagements");
        long events;
        try (Child writer = run.crew().start(Contenders.TICKMARK, database)) {
            events = writer.ask(Long.class, "tell", wanted);
        }
        Rounds<String, Double> rounds = new Rounds<>(List.of("rebuild", COPY));
        try (Issuer issuer = new Issuer()) {
            for (int round = 1; round <= run.options().rounds(); round++) {
                rebuild(run, database, issuer, events, rounds);
            }
        }
        rounds.column("what", UnaryOperator.identity())
                .median("events/s", Figures::count, rate -> rate)
                .ratio("to COPY", UnaryOperator.identity(), what -> COPY, rate -> rate);
        return new Report(
                "rebuild",
                "Rebuild: all read models from the log, with their rows",
                Figures.count((double) events)
                        + " events of whole engagements over 72 controls. The read side as it is delivered, just"
                        + " started, without its Kafka feed, from the first claim of a segment until every read model has reached the"
                        + " head of the log. COPY writes the same rows into tables of the same make, nothing else. Medians of "
                        + run.options().rounds() + " rounds.",
                rounds);
    }

    private static void rebuild(Run run, Database database, Issuer issuer, long events, Rounds<String, Double> rounds)
            throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists projections cascade");
        }
        run.postgres().settle();
        long nanos;
        try (ReadSide service = new ReadSide(run.options().root(), run.options().home(), database, issuer)) {
            nanos = service.build(PATIENCE);
        }
        rounds.add("rebuild", events / (nanos / 1e9));
        rounds.add(COPY, events / (CopiedRows.copy(database, run.postgres().folder()) / 1e9));
        run.output().progress("rebuilt in " + nanos / 1_000_000 + " ms");
    }
}
