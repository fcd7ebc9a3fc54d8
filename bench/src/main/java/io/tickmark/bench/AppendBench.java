package io.tickmark.bench;

import static io.tickmark.bench.contender.Contenders.RAW;
import static io.tickmark.bench.contender.Contenders.TICKMARK;

import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.worker.Slice;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;

/** Commands through the whole command path, one event each, everybody in turn. */
@Command(name = "append", description = "Commands per second through the whole command path, one event each.")
final class AppendBench extends PostgresBench {

    private record Writers(int count, String contender) {}

    @Override
    Report measure(Run run) throws Exception {
        List<Integer> counts = run.options().writers();
        List<String> names = run.options().chosen(Options.appenders(), run.output());
        for (String name : names) {
            run.warmUp(run.start(name, name));
        }
        List<Writers> cases = counts.stream()
                .flatMap(count -> names.stream().map(name -> new Writers(count, name)))
                .toList();
        Rounds<Writers, Slice> rounds =
                run.rounds(cases, (who, round) -> run.append(who.contender(), who.count(), round), Slice::glance);
        rounds.column("writers", who -> Integer.toString(who.count()))
                .column("contender", Writers::contender)
                .median("events/s", Figures::count, Slice::rate)
                .ratio("to raw", UnaryOperator.identity(), who -> new Writers(who.count(), RAW), Slice::rate)
                .ratio("ours to it", who -> new Writers(who.count(), TICKMARK), UnaryOperator.identity(), Slice::rate)
                .median("p50 µs", Figures::precise, Slice::p50)
                .median("p95 µs", Figures::precise, Slice::p95)
                .median("p99 µs", Figures::precise, Slice::p99)
                .median("own CPU µs", Figures::precise, Slice::ownCpu)
                .median("PostgreSQL CPU µs", Figures::precise, Slice::serverCpu);
        List<String> shown =
                names.stream().filter(name -> !name.equals("raw-batch")).toList();
        return new Report(
                "append",
                "Appending: one event per command, through the whole command path",
                "One event per command, with what the product records about it. `raw` is a single-row insert with its own commit into"
                        + " the same columns and indexes, without Axon; `tickmark` is the engagement service's command sender, by"
                        + " which somebody rates a control. Medians of "
                        + run.options().rounds() + " rounds in which everybody has a turn.",
                rounds,
                new Chart(
                        "rate",
                        "Commands per second, one event each",
                        "events/s",
                        counts.stream().map(count -> count + " at once").toList(),
                        rounds.series(shown, (name, who) -> who.contender().equals(name), Slice::rate)));
    }
}
