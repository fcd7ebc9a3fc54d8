package io.tickmark.bench.readside;

import io.tickmark.bench.Options;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All read models from an empty schema, by the service that has just been started. */
@Command(name = "rebuild", description = "Events per second when all read models are made again, rows included.")
public final class RebuildBench implements Callable<Integer> {

    private static final long EVENTS = 200_000;
    private static final long FEW = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws SQLException, IOException {
        Output output = options.output();
        long wanted = options.events(List.of(options.quick() ? FEW : EVENTS)).getFirst();
        try (Issuer issuer = new Issuer();
                Postgres postgres = new Postgres(options.home())) {
            Database database = postgres.create("rebuild");
            output.progress("writing engagements");
            long events;
            try (Child writer = options.children().start(Contenders.TICKMARK, database)) {
                events = writer.ask(Long.class, "tell", wanted);
            }
            List<Round> rounds = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                forget(database);
                postgres.settle();
                rounds.add(round(database, issuer, events, round, postgres.folder()));
                output.progress(String.format(
                        Locale.ROOT,
                        "round %d: %,.0f events/s, COPY %,.0f events/s",
                        round,
                        rounds.getLast().rate(),
                        rounds.getLast().copyRate()));
            }
            Surroundings surroundings = Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings());
            output.publish(report(events, rounds), surroundings, rounds);
        }
        return 0;
    }

    /** What one round took. */
    record Round(int round, long events, long nanos, long copyNanos) {

        double rate() {
            return events / (nanos / 1e9);
        }

        double copyRate() {
            return events / (copyNanos / 1e9);
        }
    }

    private Round round(Database database, Issuer issuer, long events, int round, Path folder) throws SQLException {
        long nanos;
        try (ReadSide service = new ReadSide(options.root(), options.home(), database, issuer)) {
            nanos = service.build(PATIENCE);
        }
        return new Round(round, events, nanos, CopiedRows.copy(database, folder));
    }

    private static void forget(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists projections cascade");
        }
    }

    private static Report report(long events, List<Round> rounds) {
        double rate = Median.of(rounds.stream().map(Round::rate).toList());
        double copying = Median.of(rounds.stream().map(Round::copyRate).toList());
        return new Report(
                "rebuild",
                "Rebuild: all read models from the log, with their rows",
                Figures.count((double) events)
                        + " events of whole engagements over 72 controls. The read side as it is delivered, just"
                        + " started, without its Kafka feed, from the first claim of a segment until every read model has reached the"
                        + " head of the log. COPY writes the same rows into tables of the same make, nothing else. Medians of "
                        + rounds.size() + " rounds.",
                List.of("what", "events/s", "to COPY"),
                List.of(
                        List.of("rebuild", Figures.count(rate), Figures.ratio(rate / copying)),
                        List.of("COPY of the rows", Figures.count(copying), Figures.ratio(1))),
                List.of(),
                List.of());
    }
}
