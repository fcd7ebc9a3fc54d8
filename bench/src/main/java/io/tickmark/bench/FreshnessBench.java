package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the acknowledgement of a command to its effect in a read model. */
@Command(name = "freshness", description = "Milliseconds from commit to the effect in a read model, at a steady pace.")
final class FreshnessBench extends PostgresBench {

    private static final List<Integer> PERCENTS = List.of(50, 95, 99);

    @Option(names = "--rate", defaultValue = "200", description = "Commands per second (${DEFAULT-VALUE}).")
    private int rate;

    private record Pair(String contender, String reader) {}

    /** A writer and the reader of its events; one process may be both. */
    private record Processes(Child writer, Child reader) {}

    @Override
    Report measure(Run run) throws Exception {
        Map<Pair, Processes> pairs = new LinkedHashMap<>();
        for (String name : run.options().chosen(Contenders.followers(), run.output())) {
            Child both = run.start(name, name + "-same");
            pairs.put(new Pair(name, "same process"), new Processes(both, both));
            Database shared = run.postgres().create(name + "-other");
            Child writer = run.crew().start(name, shared);
            pairs.put(
                    new Pair(name, "other process"),
                    new Processes(writer, run.crew().start(name, shared)));
        }
        pairs.forEach((pair, processes) -> {
            run.output().progress("warming up " + pair);
            processes.reader().ask(String.class, "follow", 0);
            delays(processes, run.options().warmup(), run.options().seed());
        });
        Rounds<Pair, List<Double>> rounds = run.rounds(
                List.copyOf(pairs.keySet()),
                (pair, round) -> delays(
                        Objects.requireNonNull(pairs.get(pair)),
                        run.options().turn(),
                        run.options().seed() + round),
                delays -> "p99 " + Figures.precise(Figures.percentile(delays, 99)) + " ms");
        rounds.column("contender", Pair::contender).column("reader", Pair::reader);
        PERCENTS.forEach(percent ->
                rounds.median("p" + percent + " ms", Figures::precise, delays -> Figures.percentile(delays, percent)));
        rounds.ratio(
                "p99 to ours",
                UnaryOperator.identity(),
                pair -> new Pair(Contenders.TICKMARK, pair.reader()),
                delays -> Figures.percentile(delays, 99));
        return new Report(
                "freshness",
                "Freshness: from the commit to the effect in a read model",
                rate
                        + " commands per second, sent whether those before are done or not; a pooled streaming event processor at its"
                        + " defaults writes one row per control. Milliseconds from the command's acknowledgement until the row is"
                        + " committed; medians of " + run.options().rounds() + " rounds.",
                rounds,
                chart(rounds));
    }

    private static Chart chart(Rounds<Pair, List<Double>> rounds) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        rounds.cases()
                .forEach(pair -> series.put(
                        pair.contender() + ", " + pair.reader(),
                        PERCENTS.stream()
                                .map(percent -> rounds.median(pair, delays -> Figures.percentile(delays, percent)))
                                .toList()));
        return new Chart("delay", "From commit to read model", "ms", List.of("p50", "p95", "p99"), series);
    }

    /** Milliseconds from a command's acknowledgement until another transaction could see its effect, in ascending order. */
    private List<Double> delays(Processes processes, Duration time, long seed) {
        Map<String, Long> acknowledged = processes
                .writer()
                .ask(Times.class, "paced", rate, time.toMillis(), seed)
                .at();
        Map<String, Long> visible = processes
                .reader()
                .ask(Times.class, "visible", acknowledged.size())
                .at();
        List<Double> delays = new ArrayList<>();
        acknowledged.forEach((id, at) -> {
            long seen = Objects.requireNonNull(visible.get(id), () -> "nobody saw " + id);
            delays.add(Math.max(0, seen - at) / 1e6);
        });
        return delays.stream().sorted().toList();
    }
}
