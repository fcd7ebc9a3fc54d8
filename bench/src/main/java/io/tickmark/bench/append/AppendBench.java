package io.tickmark.bench.append;

import io.tickmark.bench.Options;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Crew;
import io.tickmark.bench.worker.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Commands through the whole command path, one event each, everybody in turn. */
@Command(name = "append", description = "Commands per second through the whole command path, one event each.")
public final class AppendBench implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Output output = options.output();
        List<String> names = options.chosen(Options.appenders(), output);
        List<Child> contenders = new ArrayList<>();
        try (Postgres postgres = new Postgres(options.home());
                Crew crew = new Crew(options.children())) {
            for (String name : names) {
                output.progress("warming up " + name);
                Child child = crew.start(name, postgres.create(name));
                contenders.add(child);
                warmUp(child);
            }
            List<Measured> measured = measure(postgres, contenders, output);
            Surroundings surroundings = Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings());
            output.publish(
                    new AppendReport(names, options.writers(), options.rounds(), measured).report(),
                    surroundings,
                    measured);
        }
        return 0;
    }

    /** In shares for every number of writers, so that nobody is measured on code that was made for another number. */
    private void warmUp(Child child) {
        Duration share = options.warmup().dividedBy(options.writers().size());
        for (int writers : options.writers()) {
            child.ask(Slice.class, "append", writers, share.toMillis(), options.seed() - 1);
        }
    }

    /** In each round everybody has one turn; every other round goes backwards. */
    private List<Measured> measure(Postgres postgres, List<Child> contenders, Output output) {
        List<Measured> measured = new ArrayList<>();
        for (int writers : options.writers()) {
            for (int round = 1; round <= options.rounds(); round++) {
                postgres.settle();
                for (Child child : round % 2 == 1 ? contenders : contenders.reversed()) {
                    Measured turn = turn(postgres, child, writers, round);
                    measured.add(turn);
                    output.progress(String.format(
                            Locale.ROOT,
                            "%2d writers, round %d: %-16s %,9.0f/s",
                            writers,
                            round,
                            child.name(),
                            turn.rate()));
                }
            }
        }
        return measured;
    }

    private Measured turn(Postgres postgres, Child child, int writers, int round) {
        OptionalLong before = postgres.cpu().nanos();
        Slice slice = child.ask(Slice.class, "append", writers, options.turn().toMillis(), options.seed() + round);
        OptionalLong after = postgres.cpu().nanos();
        long cpu = before.isPresent() && after.isPresent() ? after.getAsLong() - before.getAsLong() : -1;
        return new Measured(child.name(), writers, round, slice, cpu);
    }
}
