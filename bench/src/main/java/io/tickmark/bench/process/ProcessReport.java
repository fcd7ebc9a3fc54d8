package io.tickmark.bench.process;

import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Medians over the rounds. */
record ProcessReport(int processes, int inFlight, int rounds, List<Turn> turns) {

    private static final List<String> VARIANTS = List.of(OurService.NAME, NoOpWorkers.NAME);
    private static final double P50 = 0.5;
    private static final double P95 = 0.95;

    Report report() {
        return new Report(
                "process",
                "Processes: engagements planned per second on the real process engine",
                "The local stack's own components run the delivered processes; " + inFlight
                        + " engagements are in planning at once, " + processes
                        + " count per turn. The same people complete"
                        + " their five tasks over the engine's REST interface as soon as the tasks can be found."
                        + " `tickmark`: the engagement service takes the opening by REST and works off the jobs. `no-op`: the"
                        + " service does not run; workers answer the same jobs at once and publish the same messages. From the"
                        + " first opening to the last end of planning; medians of " + rounds + " rounds.",
                List.of(
                        "workers",
                        "processes/s",
                        "p50 s",
                        "p95 s",
                        "CPU ms per process",
                        "elements per process",
                        "ratio to no-op"),
                VARIANTS.stream().map(this::row).toList(),
                List.of(chart()),
                VARIANTS.stream().map(this::cpuOf).toList());
    }

    private List<String> row(String variant) {
        double rate = median(variant, Turn::perSecond);
        return List.of(
                variant,
                String.format(Locale.ROOT, "%.2f", rate),
                Figures.precise(median(variant, turn -> turn.percentile(P50))),
                Figures.precise(median(variant, turn -> turn.percentile(P95))),
                Figures.precise(median(variant, ProcessReport::cpu)),
                Figures.precise(median(variant, Turn::elements)),
                Figures.ratio(rate / median(NoOpWorkers.NAME, Turn::perSecond)));
    }

    private String cpuOf(String variant) {
        Set<String> users = turns.stream()
                .filter(turn -> turn.variant().equals(variant))
                .flatMap(turn -> turn.cpuMillis().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return "CPU ms per process with " + variant + ": "
                + users.stream()
                        .map(who -> who + " "
                                + Figures.precise(
                                        median(variant, turn -> turn.cpuMillis().getOrDefault(who, 0.0))))
                        .collect(Collectors.joining(", "));
    }

    private Chart chart() {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        VARIANTS.forEach(variant -> series.put(
                variant,
                turns.stream()
                        .filter(turn -> turn.variant().equals(variant))
                        .map(Turn::perSecond)
                        .toList()));
        return new Chart(
                "rate",
                "Engagements planned per second",
                "processes/s",
                turns.stream().map(turn -> "round " + turn.round()).distinct().toList(),
                series);
    }

    private static double cpu(Turn turn) {
        return turn.cpuMillis().values().stream().mapToDouble(each -> each).sum();
    }

    private double median(String variant, ToDoubleFunction<Turn> figure) {
        return Median.of(turns.stream()
                .filter(turn -> turn.variant().equals(variant))
                .map(figure::applyAsDouble)
                .toList());
    }
}
