package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Slice;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;

/** The same commands on logs of different lengths. */
@Command(name = "growth", description = "Commands per second of ours on a short log and on a long one.")
final class GrowthBench extends PostgresBench {

    /** So many writers on a log that held so many events before the bench began. */
    private record Writers(int count, long events) {

        private String log() {
            return Figures.count((double) events);
        }
    }

    @Override
    Report measure(Run run) throws Exception {
        List<Integer> counts = run.options().writers();
        List<Long> sizes = run.options().events(List.of(100_000L, 5_000_000L), List.of(10_000L, 100_000L));
        for (long size : sizes) {
            run.output().progress("filling a log with " + size + " events");
            Child child = run.start(Contenders.TICKMARK, Long.toString(size));
            child.ask(Long.class, "fill", size);
            run.warmUp(child);
        }
        List<Writers> cases = counts.stream()
                .flatMap(count -> sizes.stream().map(size -> new Writers(count, size)))
                .toList();
        Rounds<Writers, Slice> rounds = run.rounds(
                cases, (who, round) -> run.append(Long.toString(who.events()), who.count(), round), Slice::glance);
        rounds.column("writers", who -> Integer.toString(who.count()))
                .column("events in the log", Writers::log)
                .median("events/s", Figures::count, Slice::rate)
                .ratio("kept", UnaryOperator.identity(), who -> new Writers(who.count(), sizes.getFirst()), Slice::rate)
                .median("p50 µs", Figures::precise, Slice::p50)
                .median("p99 µs", Figures::precise, Slice::p99);
        return new Report(
                "growth",
                "Growth: appending to a short log and to a long one",
                "Commands as in `append`, ours, on logs that were filled before. Medians of "
                        + run.options().rounds() + " rounds.",
                rounds,
                new Chart(
                        "rate",
                        "Commands per second by the length of the log",
                        "events/s",
                        counts.stream().map(count -> count + " at once").toList(),
                        rounds.series(
                                cases.stream().map(Writers::log).distinct().toList(),
                                (log, who) -> who.log().equals(log),
                                Slice::rate)));
    }
}
