package io.tickmark.bench.process;

import io.tickmark.bench.Options;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.server.Cpu;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.component.Component;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * What a variant showed in one round.
     *
     * @param perSecond engagements planned per second, from the first opening to the last end of planning
     * @param seconds from the opening of an engagement to the end of its planning, in ascending order
     * @param elements how many elements of all processes the engine entered per engagement: the same for both, or they did not
     *     run the same
     * @param cpuMillis processor time per engagement, by who used it
     */
    private record Planning(double perSecond, List<Double> seconds, double elements, Map<String, Double> cpuMillis) {

        private double cpu() {
            return cpuMillis.values().stream().mapToDouble(each -> each).sum();
        }
    }

    @Override
    public Integer call() throws Exception {
        Output output = options.output();
        try (Stage stage = Stage.start(options.root(), options.home().resolve("process-stack"), output::progress)) {
            Map<String, Variant> variants = new LinkedHashMap<>();
            variants.put(OurService.NAME, new OurService(stage.stack()));
            variants.put(NoOpWorkers.NAME, new NoOpWorkers(stage.client()));
            Rounds<String, Planning> rounds = new Rounds<String, Planning>(List.copyOf(variants.keySet()))
                    .measure(
                            options.rounds(),
                            () -> {},
                            (name, round) -> measure(stage, Objects.requireNonNull(variants.get(name))),
                            planning -> String.format("%.2f processes/s", planning.perSecond()),
                            output::progress);
            output.publish(report(rounds), new StackSurroundings(stage.stack()).now(options.root(), clock));
        }
        return 0;
    }

    private Planning measure(Stage stage, Variant variant) {
        Stay stay = new Stay(stage, stage.records().newest());
        variant.begin();
        stage.records().refreshOften();
        PlanningLoad load = new PlanningLoad(stage, variant, variant.createProgramme(), inFlight);
        int warm = load.run(warmUp(), clock).engagements().size();
        stage.records().refreshOften();
        Map<String, Double> before = cpuMillis(stage.stack());
        PlanningLoad.Done done = load.run(asked -> asked < count(), clock);
        Map<String, Double> cpu = cpuMillis(stage.stack());
        cpu.replaceAll((who, millis) -> (millis - before.getOrDefault(who, 0.0)) / count());
        stay.settle(warm + count());
        double elements = (double) stay.elements() / (warm + count());
        variant.end();
        stay.clear();
        return new Planning(count() / done.elapsed(), done.seconds(), elements, cpu);
    }

    /** Processor time by who used it; this bench's children are the components themselves. */
    private static Map<String, Double> cpuMillis(LocalStack stack) {
        Map<String, Double> used = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            stack.process(component)
                    .ifPresent(process ->
                            used.put(component.title(), (double) Cpu.of(process).toMillis()));
        }
        used.put("the people (this bench)", (double)
                Cpu.alone(ProcessHandle.current()).toMillis());
        return used;
    }

    private IntPredicate warmUp() {
        long end = System.nanoTime() + options.warmup().toNanos();
        return asked -> System.nanoTime() < end;
    }

    private int count() {
        return options.quick() ? A_GLANCE : processes;
    }

    private Report report(Rounds<String, Planning> rounds) {
        rounds.column("workers", UnaryOperator.identity())
                .median("processes/s", Figures::ratio, Planning::perSecond)
                .median("p50 s", Figures::precise, planning -> Figures.percentile(planning.seconds(), 50))
                .median("p95 s", Figures::precise, planning -> Figures.percentile(planning.seconds(), 95))
                .median("CPU ms per process", Figures::precise, Planning::cpu)
                .median("elements per process", Figures::precise, Planning::elements)
                .ratio("ratio to no-op", UnaryOperator.identity(), name -> NoOpWorkers.NAME, Planning::perSecond);
        Map<String, List<Double>> series = new LinkedHashMap<>();
        rounds.cases()
                .forEach(name -> series.put(
                        name, rounds.of(name).stream().map(Planning::perSecond).toList()));
        List<String> groups = IntStream.rangeClosed(1, options.rounds())
                .mapToObj(round -> "round " + round)
                .toList();
        return new Report(
                "process",
                "Processes: engagements planned per second on the real process engine",
                "The local stack's own components run the delivered processes; " + inFlight
                        + " engagements are in planning at once, " + count()
                        + " count per turn. The same people complete"
                        + " their five tasks over the engine's REST interface as soon as the tasks can be found."
                        + " `tickmark`: the engagement service takes the opening by REST and works off the jobs. `no-op`: the"
                        + " service does not run; workers answer the same jobs at once and publish the same messages. From the"
                        + " first opening to the last end of planning; medians of " + options.rounds() + " rounds.",
                rounds,
                List.of(new Chart("rate", "Engagements planned per second", "processes/s", groups, series)),
                rounds.cases().stream().map(name -> cpuOf(rounds, name)).toList());
    }

    private static String cpuOf(Rounds<String, Planning> rounds, String name) {
        return "CPU ms per process with " + name + ": "
                + rounds.of(name).getFirst().cpuMillis().keySet().stream()
                        .map(who -> who + " "
                                + Figures.precise(rounds.median(
                                        name, planning -> planning.cpuMillis().getOrDefault(who, 0.0))))
                        .collect(Collectors.joining(", "));
    }
}
