package io.tickmark.bench.growth;

import io.tickmark.bench.Options;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Crew;
import io.tickmark.bench.worker.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The same commands on logs of different lengths. */
@Command(name = "growth", description = "Commands per second of ours on a short log and on a long one.")
public final class GrowthBench implements Callable<Integer> {

    private static final List<Long> SIZES = List.of(100_000L, 5_000_000L);
    private static final List<Long> SMALL_SIZES = List.of(10_000L, 100_000L);

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Output output = options.output();
        List<Long> sizes = options.events(options.quick() ? SMALL_SIZES : SIZES);
        try (Postgres postgres = new Postgres(options.home());
                Crew crew = new Crew(options.children())) {
            Map<Long, Child> logs = new LinkedHashMap<>();
            for (long size : sizes) {
                output.progress(String.format(Locale.ROOT, "filling a log with %,d events", size));
                Child child = crew.start(Contenders.TICKMARK, postgres.create("log-of-" + size));
                child.ask(Long.class, "fill", size);
                logs.put(size, child);
                warmUp(child);
            }
            List<Turn> turns = measure(postgres, logs, output);
            Surroundings surroundings = Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings());
            output.publish(
                    new GrowthReport(sizes, options.writers(), options.rounds(), turns).report(), surroundings, turns);
        }
        return 0;
    }

    private void warmUp(Child child) {
        Duration share = options.warmup().dividedBy(options.writers().size());
        for (int writers : options.writers()) {
            child.ask(Slice.class, "append", writers, share.toMillis(), options.seed());
        }
    }

    private List<Turn> measure(Postgres postgres, Map<Long, Child> logs, Output output) {
        List<Turn> turns = new ArrayList<>();
        for (int writers : options.writers()) {
            for (int round = 1; round <= options.rounds(); round++) {
                postgres.settle();
                List<Long> order = new ArrayList<>(logs.keySet());
                for (long size : round % 2 == 1 ? order : order.reversed()) {
                    Turn turn = turn(logs, size, writers, round);
                    turns.add(turn);
                    output.progress(String.format(
                            Locale.ROOT,
                            "%2d writers, round %d: %,9d events %,9.0f/s",
                            writers,
                            round,
                            size,
                            turn.slice().rate()));
                }
            }
        }
        return turns;
    }

    private Turn turn(Map<Long, Child> logs, long size, int writers, int round) {
        Child child = logs.get(size);
        if (child == null) {
            throw new IllegalStateException("There is no log of " + size + " events.");
        }
        Slice slice = child.ask(Slice.class, "append", writers, options.turn().toMillis(), options.seed() + round);
        return new Turn(size, writers, round, slice);
    }
}
