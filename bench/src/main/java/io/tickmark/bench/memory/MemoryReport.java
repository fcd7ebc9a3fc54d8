package io.tickmark.bench.memory;

import io.tickmark.bench.memory.MemoryBench.Minute;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.List;
import java.util.Map;

/** The minutes one by one, and whether the last third stands higher than the second: the first is for caches to fill. */
record MemoryReport(String name, int writers, List<Minute> minutes) {

    private static final int THIRDS = 3;

    /** More growth than this is not flat. */
    private static final double TOLERANCE = 1.1;

    Report report() {
        return new Report(
                "memory",
                "Memory: the live heap of " + name + " under load",
                writers + " writers. Once a minute, after a full collection: what is in use of a heap of 512 MB.",
                List.of("minute", "events/s", "live MB"),
                minutes.stream().map(Minute::row).toList(),
                List.of(new Chart(
                        "heap",
                        "Live heap",
                        "MB",
                        minutes.stream()
                                .map(minute -> Integer.toString(minute.minute()))
                                .toList(),
                        Map.of(name, minutes.stream().map(Minute::liveMegabytes).toList()))),
                List.of(verdict()));
    }

    private String verdict() {
        int third = minutes.size() / THIRDS;
        if (third == 0) {
            return "too short for a verdict";
        }
        double middle = median(minutes.subList(third, 2 * third));
        double end = median(minutes.subList(2 * third, minutes.size()));
        return (end <= middle * TOLERANCE ? "flat: " : "growing: ") + Figures.precise(middle)
                + " MB in the second third, " + Figures.precise(end) + " MB in the last (medians)";
    }

    private static double median(List<Minute> some) {
        return Median.of(some.stream().map(Minute::liveMegabytes).toList());
    }
}
