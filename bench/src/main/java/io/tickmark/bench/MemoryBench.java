package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Slice;
import io.tickmark.bench.worker.Times;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The live heap, minute by minute, of a contender under load in a heap of 512 MB. */
@Command(name = "memory", description = "Live heap of ours, minute by minute, under load in a heap of 512 MB.")
final class MemoryBench extends PostgresBench {

    private static final double MEBI = 1 << 20;

    /** More growth than this is not flat. */
    private static final double TOLERANCE = 1.1;

    @Option(names = "--minutes", defaultValue = "30", description = "How long (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--rate", description = "Commands per second; as many as can be, by default.")
    private int rate;

    /** What a minute ended with. */
    private record Minute(double eventsPerSecond, double liveMegabytes) {}

    @Override
    Report measure(Run run) throws Exception {
        List<String> chosen = run.options().chosen(Options.appenders(), run.output());
        String name = chosen.contains(Contenders.TICKMARK) ? Contenders.TICKMARK : chosen.getFirst();
        int writers = Collections.max(run.options().writers());
        Duration time = run.options().quick() ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
        Child child = run.start(name, name);
        Rounds<Integer, Minute> rounds =
                new Rounds<>(IntStream.rangeClosed(1, minutes).boxed().toList());
        rounds.measure(
                1,
                () -> {},
                (minute, round) -> {
                    double events = work(child, writers, time, run.options().seed() + minute);
                    return new Minute(events, child.ask(Long.class, "heap") / MEBI);
                },
                minute -> Figures.precise(minute.liveMegabytes()) + " MB live",
                run.output()::progress);
        rounds.column("minute", minute -> Integer.toString(minute))
                .median("events/s", Figures::count, Minute::eventsPerSecond)
                .median("live MB", Figures::precise, Minute::liveMegabytes);
        List<Double> heap = rounds.cases().stream()
                .map(minute -> rounds.median(minute, Minute::liveMegabytes))
                .toList();
        List<String> groups = rounds.cases().stream().map(String::valueOf).toList();
        return new Report(
                "memory",
                "Memory: the live heap of " + name + " under load",
                writers + " writers. Once a minute, after a full collection: what is in use of a heap of 512 MB.",
                rounds,
                List.of(new Chart("heap", "Live heap", "MB", groups, Map.of(name, heap))),
                List.of(verdict(heap)));
    }

    /** Events per second of a stretch. */
    private double work(Child child, int writers, Duration time, long seed) {
        return rate > 0
                ? child.ask(Times.class, "paced", rate, time.toMillis(), seed)
                                .at()
                                .size()
                        / (double) time.toSeconds()
                : child.ask(Slice.class, "append", writers, time.toMillis(), seed)
                        .rate();
    }

    /** Whether the last third stands higher than the second: the first is for caches to fill. */
    private static String verdict(List<Double> heap) {
        int third = heap.size() / 3;
        if (third == 0) {
            return "too short for a verdict";
        }
        double middle = Figures.median(heap.subList(third, 2 * third));
        double end = Figures.median(heap.subList(2 * third, heap.size()));
        return (end <= middle * TOLERANCE ? "flat: " : "growing: ") + Figures.precise(middle)
                + " MB in the second third, " + Figures.precise(end) + " MB in the last (medians)";
    }
}
