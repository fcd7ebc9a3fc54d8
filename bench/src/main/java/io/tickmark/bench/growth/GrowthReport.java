package io.tickmark.bench.growth;

import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds; the shortest log is what the others are compared with. */
record GrowthReport(List<Long> sizes, List<Integer> writers, int rounds, List<Turn> turns) {

    Report report() {
        List<List<String>> rows = new ArrayList<>();
        for (int count : writers) {
            for (long size : sizes) {
                rows.add(row(size, count));
            }
        }
        return new Report(
                "growth",
                "Growth: appending to a short log and to a long one",
                "Commands as in `append`, ours, on logs that were filled before. Medians of " + rounds + " rounds.",
                List.of("writers", "events in the log", "events/s", "kept", "p50 µs", "p99 µs"),
                rows,
                List.of(chart()),
                List.of());
    }

    private List<String> row(long size, int count) {
        double rate = median(size, count, turn -> turn.slice().rate());
        return List.of(
                Integer.toString(count),
                Figures.count((double) size),
                Figures.count(rate),
                Figures.ratio(rate
                        / median(sizes.getFirst(), count, turn -> turn.slice().rate())),
                Figures.precise(median(size, count, turn -> turn.slice().p50())),
                Figures.precise(median(size, count, turn -> turn.slice().p99())));
    }

    private Chart chart() {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (long size : sizes) {
            series.put(
                    Figures.count((double) size) + " events",
                    writers.stream()
                            .map(count ->
                                    median(size, count, turn -> turn.slice().rate()))
                            .toList());
        }
        return new Chart(
                "rate",
                "Commands per second by the length of the log",
                "events/s",
                writers.stream()
                        .map(count -> count == 1 ? "1 writer" : count + " writers")
                        .toList(),
                series);
    }

    private double median(long size, int count, ToDoubleFunction<Turn> figure) {
        return Median.of(turns.stream()
                .filter(turn -> turn.size() == size && turn.writers() == count)
                .map(figure::applyAsDouble)
                .toList());
    }
}
