package io.tickmark.bench;

import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Crew;
import io.tickmark.bench.worker.Slice;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A run of a bench: what it was told, the server, those who work on it, and where it says what it does. */
record Run(Options options, Postgres postgres, Crew crew, Output output) {

    /** Starts a contender on a new database that has its name, or another one. */
    Child start(String contender, String database) {
        return crew.start(contender, postgres.create(database));
    }

    /** In shares for every number of writers, so that nobody is measured on code that was made for another number. */
    void warmUp(Child child) {
        output.progress("warming up " + child.name());
        Duration share = options.warmup().dividedBy(options.writers().size());
        for (int writers : options.writers()) {
            child.ask(Slice.class, "append", writers, share.toMillis(), options.seed() - 1);
        }
    }

    /** One turn of appending to the database of this name. */
    Slice append(String database, int writers, int round) {
        long before = postgres.cpuNanos();
        Slice slice = crew.get(database)
                .ask(Slice.class, "append", writers, options.turn().toMillis(), options.seed() + round);
        return slice.beside(postgres.cpuNanos() - before);
    }

    /** Measures all cases in turn. */
    <C, T> Rounds<C, T> rounds(List<C> cases, Rounds.Turn<C, T> turn, Function<T, String> glance) throws Exception {
        return new Rounds<C, T>(cases).measure(options.rounds(), postgres::settle, turn, glance, output::progress);
    }
}
