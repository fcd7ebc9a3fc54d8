package io.tickmark.bench.freshness;

import io.tickmark.bench.Options;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Crew;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From the acknowledgement of a command to its effect in a read model. */
@Command(name = "freshness", description = "Milliseconds from commit to the effect in a read model, at a steady pace.")
public final class FreshnessBench implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Option(names = "--rate", defaultValue = "200", description = "Commands per second (${DEFAULT-VALUE}).")
    private int rate;

    @Override
    public Integer call() {
        Output output = options.output();
        List<String> names = options.chosen(Contenders.followers(), output);
        List<Pair> pairs = new ArrayList<>();
        try (Postgres postgres = new Postgres(options.home());
                Crew crew = new Crew(options.children())) {
            for (String name : names) {
                for (boolean together : new boolean[] {true, false}) {
                    Pair pair =
                            Pair.start(crew, name, together, postgres.create(name + (together ? "-same" : "-other")));
                    pairs.add(pair);
                    output.progress("warming up " + name + ", " + pair.where());
                    pair.measure(rate, options.warmup(), options.seed());
                }
            }
            List<Turn> turns = measure(postgres, pairs, output);
            Surroundings surroundings = Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings());
            output.publish(new FreshnessReport(rate, options.rounds(), turns).report(), surroundings, turns);
        }
        return 0;
    }

    private List<Turn> measure(Postgres postgres, List<Pair> pairs, Output output) {
        List<Turn> turns = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            postgres.settle();
            for (Pair pair : round % 2 == 1 ? pairs : pairs.reversed()) {
                List<Double> delays = pair.measure(rate, options.turn(), options.seed() + round).stream()
                        .sorted()
                        .toList();
                Turn turn = new Turn(pair.contender(), pair.where(), round, delays);
                turns.add(turn);
                output.progress(String.format(
                        Locale.ROOT,
                        "round %d: %-16s %-14s p50 %7.1f ms, p99 %7.1f ms",
                        round,
                        turn.contender(),
                        turn.where(),
                        turn.percentile(0.5),
                        turn.percentile(0.99)));
            }
        }
        return turns;
    }
}
