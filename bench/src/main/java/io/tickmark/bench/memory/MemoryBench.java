package io.tickmark.bench.memory;

import io.tickmark.bench.Options;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Slice;
import io.tickmark.bench.worker.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The live heap, minute by minute, of a contender under load in a heap of 512 MB. */
@Command(name = "memory", description = "Live heap of ours, minute by minute, under load in a heap of 512 MB.")
public final class MemoryBench implements Callable<Integer> {

    private static final double MEBI = 1 << 20;

    @Mixin
    private Options options = new Options();

    @Option(names = "--minutes", defaultValue = "30", description = "How long (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--rate", description = "Commands per second; as many as can be, by default.")
    private int rate;

    @Override
    public Integer call() {
        Output output = options.output();
        String name = options.chosen(Contenders.readers(), output).contains(Contenders.TICKMARK)
                ? Contenders.TICKMARK
                : options.chosen(Options.appenders(), output).getFirst();
        try (Postgres postgres = new Postgres(options.home());
                Child child = options.children().start(name, postgres.create(name))) {
            List<Minute> measured = new ArrayList<>();
            for (int minute = 1; minute <= minutes; minute++) {
                double events = work(child, minute);
                measured.add(new Minute(minute, events, child.ask(Long.class, "heap") / MEBI));
                output.progress(String.format(
                        Locale.ROOT,
                        "minute %2d: %,8.0f/s, %6.1f MB live",
                        minute,
                        events,
                        measured.getLast().liveMegabytes()));
            }
            Surroundings surroundings = Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings());
            output.publish(new MemoryReport(name, options.mostWriters(), measured).report(), surroundings, measured);
        }
        return 0;
    }

    /** Events per second in this minute. */
    private double work(Child child, int minute) {
        Duration time = options.quick() ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
        if (rate > 0) {
            return child.ask(Times.class, "paced", rate, time.toMillis(), options.seed() + minute)
                            .at()
                            .size()
                    / (double) time.toSeconds();
        }
        return child.ask(Slice.class, "append", options.mostWriters(), time.toMillis(), options.seed() + minute)
                .rate();
    }

    /** What a minute ended with. */
    record Minute(int minute, double eventsPerSecond, double liveMegabytes) {

        List<String> row() {
            return List.of(Integer.toString(minute), Figures.count(eventsPerSecond), Figures.precise(liveMegabytes));
        }
    }
}
