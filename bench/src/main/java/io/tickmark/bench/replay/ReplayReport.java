package io.tickmark.bench.replay;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds. */
record ReplayReport(List<Reader> readers, long events, int rounds, List<Turn> turns) {

    Report report() {
        return new Report(
                "replay",
                "Replay: a whole log into a handler that does nothing",
                Figures.count((double) events)
                        + " events, payload and metadata decoded, by a pooled streaming event processor with its"
                        + " checkpoints in the database; with a batch of 1 only the first tenth. `cursor` reads and decodes the same"
                        + " rows in one query without a processor. Events per second between the first event and the last; medians of "
                        + rounds + " rounds after one that does not count.",
                List.of("reader", "events/s", "to its cursor", "ours to it", "start ms", "own CPU µs per event"),
                readers.stream().map(this::row).toList(),
                List.of(chart()),
                List.of());
    }

    private List<String> row(Reader reader) {
        double rate = rate(reader);
        return List.of(
                reader.label(),
                Figures.count(rate),
                Figures.ratio(rate / rate(new Reader(reader.cursor(), 0))),
                Figures.ratio(rate(new Reader(Contenders.TICKMARK, 0)) / rate),
                Figures.count(median(reader, turn -> turn.replayed().startNanos() / 1e6)),
                Figures.precise(median(
                        reader,
                        turn -> turn.replayed().cpuNanos()
                                / 1e3
                                / turn.replayed().events())));
    }

    private Chart chart() {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        readers.forEach(reader -> series.put(reader.label(), List.of(rate(reader))));
        return new Chart("rate", "Events per second, replayed", "events/s", List.of("replay"), series);
    }

    private double rate(Reader reader) {
        return median(reader, turn -> turn.replayed().rate());
    }

    private double median(Reader reader, ToDoubleFunction<Turn> figure) {
        return Median.of(turns.stream()
                .filter(turn -> turn.reader().equals(reader))
                .map(figure::applyAsDouble)
                .toList());
    }
}
