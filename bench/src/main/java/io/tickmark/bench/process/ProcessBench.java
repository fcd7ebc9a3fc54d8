package io.tickmark.bench.process;

import io.tickmark.bench.Options;
import io.tickmark.bench.report.Output;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Engagement processes per second, by our service and by workers that do nothing. */
@Command(
        name = "process",
        description = "Engagements planned per second on the real process engine, beside workers that do nothing.")
public final class ProcessBench implements Callable<Integer> {

    private static final int A_GLANCE = 8;

    @Mixin
    private Options options = new Options();

    @Option(
            names = "--processes",
            defaultValue = "100",
            description = "Engagements of a turn that count (${DEFAULT-VALUE}).")
    private int processes;

    @Option(names = "--in-flight", defaultValue = "20", description = "Engagements at once (${DEFAULT-VALUE}).")
    private int inFlight;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Output output = options.output();
        try (Stage stage = Stage.start(options.root(), options.home().resolve("process-stack"), output::progress)) {
            List<Variant> variants = List.of(new OurService(stage.stack()), new NoOpWorkers(stage.client()));
            List<Turn> turns = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                for (Variant variant : round % 2 == 1 ? variants : variants.reversed()) {
                    Turn turn = measure(stage, variant, round);
                    turns.add(turn);
                    output.progress(String.format(
                            Locale.ROOT,
                            "round %d: %-8s %6.2f processes/s, p50 %5.1f s, p95 %5.1f s, %.1f elements each",
                            round,
                            turn.variant(),
                            turn.perSecond(),
                            turn.percentile(0.5),
                            turn.percentile(0.95),
                            turn.elements()));
                }
            }
            output.publish(
                    new ProcessReport(count(), inFlight, options.rounds(), turns).report(),
                    new StackSurroundings(stage.stack()).now(options.root(), clock),
                    turns);
        }
        return 0;
    }

    private Turn measure(Stage stage, Variant variant, int round) {
        Stay stay = new Stay(stage, stage.records().newest());
        variant.begin();
        stage.records().refreshOften();
        Load load = new Load(stage, variant, variant.createProgramme(), inFlight);
        int warm = load.run(warmUp(), clock).engagements().size();
        stage.records().refreshOften();
        Processors processors = new Processors(stage.stack());
        Map<String, Double> before = processors.millis();
        Load.Done done = load.run(asked -> asked < count(), clock);
        Map<String, Double> cpu = processors.since(before, count());
        stay.settle(warm + count());
        double elements = (double) stay.elements() / (warm + count());
        variant.end();
        stay.clear();
        return new Turn(variant.name(), round, count() / done.elapsed(), done.seconds(), elements, cpu);
    }

    private IntPredicate warmUp() {
        long end = System.nanoTime() + options.warmup().toNanos();
        return asked -> System.nanoTime() < end;
    }

    private int count() {
        return options.quick() ? A_GLANCE : processes;
    }
}
