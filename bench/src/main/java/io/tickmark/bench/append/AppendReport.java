package io.tickmark.bench.append;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds, and ratios of medians. */
record AppendReport(List<String> names, List<Integer> writers, int rounds, List<Measured> measured) {

    Report report() {
        List<List<String>> rows = new ArrayList<>();
        for (int count : writers) {
            for (String name : names) {
                rows.add(row(name, count));
            }
        }
        return new Report(
                "append",
                "Appending: one event per command, through the whole command path",
                "One event of about 320 bytes per command. `raw` is a single-row insert with its own commit into the same columns"
                        + " and indexes, without Axon. Medians of " + rounds + " rounds in which everybody has a turn.",
                List.of(
                        "writers",
                        "contender",
                        "events/s",
                        "to raw",
                        "ours to it",
                        "p50 µs",
                        "p95 µs",
                        "p99 µs",
                        "own CPU µs",
                        "PostgreSQL CPU µs"),
                rows,
                List.of(chart()),
                List.of());
    }

    private List<String> row(String name, int count) {
        double rate = median(name, count, Measured::rate);
        return List.of(
                Integer.toString(count),
                name,
                Figures.count(rate),
                Figures.ratio(rate / median(Contenders.RAW, count, Measured::rate)),
                Figures.ratio(median(Contenders.TICKMARK, count, Measured::rate) / rate),
                Figures.precise(median(name, count, turn -> turn.slice().p50())),
                Figures.precise(median(name, count, turn -> turn.slice().p95())),
                Figures.precise(median(name, count, turn -> turn.slice().p99())),
                Figures.precise(median(name, count, Measured::ownCpu)),
                Figures.precise(median(name, count, Measured::serverCpu)));
    }

    private Chart chart() {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (String name : names) {
            if (!name.equals("raw-batch")) {
                series.put(
                        name,
                        writers.stream()
                                .map(count -> median(name, count, Measured::rate))
                                .toList());
            }
        }
        return new Chart(
                "rate",
                "Commands per second, one event each",
                "events/s",
                writers.stream()
                        .map(count -> count == 1 ? "1 writer" : count + " writers")
                        .toList(),
                series);
    }

    private double median(String name, int count, ToDoubleFunction<Measured> figure) {
        return Median.of(measured.stream()
                .filter(turn -> turn.contender().equals(name) && turn.writers() == count)
                .map(figure::applyAsDouble)
                .toList());
    }
}
