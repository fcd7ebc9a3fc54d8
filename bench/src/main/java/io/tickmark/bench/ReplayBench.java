package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Replayed;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** A whole log into a handler that does nothing, by the event processors that services use. */
@Command(name = "replay", description = "Events per second into a handler that does nothing, from the log's beginning.")
final class ReplayBench extends PostgresBench {

    private static final List<Integer> STOCK_BATCHES = List.of(1, 100, 1_000);

    /** With a transaction per event, a tenth of the log tells enough. */
    private static final int SHARE_OF_SINGLES = 10;

    /**
     * A contender with a batch size.
     *
     * @param batch how many events one transaction may handle; 0 leaves it to the contender
     */
    private record Reader(String contender, int batch) {

        private static Stream<Reader> of(String contender) {
            return contender.startsWith("axon-")
                    ? STOCK_BATCHES.stream().map(batch -> new Reader(contender, batch))
                    : Stream.of(new Reader(contender, 0));
        }

        @Override
        public String toString() {
            return batch == 0 ? contender : contender + ", batch " + batch;
        }

        /** The one that reads the same table without a processor. */
        private Reader cursor() {
            boolean ours = contender.startsWith(Contenders.TICKMARK);
            return new Reader(ours ? Contenders.TICKMARK_CURSOR : Contenders.CURSOR, 0);
        }

        private Replayed read(Child child, long events) {
            return child.ask(Replayed.class, "replay", batch, batch == 1 ? events / SHARE_OF_SINGLES : events);
        }
    }

    @Override
    Report measure(Run run) throws Exception {
        long events = run.options().events(List.of(60_000L), List.of(20_000L)).getFirst();
        List<String> names = run.options().chosen(Contenders.readers(), run.output());
        for (String name : names) {
            run.output().progress("filling the log of " + name);
            run.start(name, name).ask(Long.class, "fill", events);
        }
        List<Reader> readers = names.stream().flatMap(Reader::of).toList();
        readers.forEach(reader -> reader.read(run.crew().get(reader.contender()), events));
        Rounds<Reader, Replayed> rounds = run.rounds(
                readers,
                (reader, round) -> reader.read(run.crew().get(reader.contender()), events),
                replayed -> Figures.count(replayed.rate()) + "/s");
        Reader ours = new Reader(Contenders.TICKMARK, 0);
        rounds.column("reader", Reader::toString)
                .median("events/s", Figures::count, Replayed::rate)
                .ratio("to its cursor", UnaryOperator.identity(), Reader::cursor, Replayed::rate)
                .ratio("ours to it", reader -> ours, UnaryOperator.identity(), Replayed::rate)
                .median("start ms", Figures::count, replayed -> replayed.startNanos() / 1e6)
                .median("own CPU µs per event", Figures::precise, Replayed::cpuMicros);
        return new Report(
                "replay",
                "Replay: a whole log into a handler that does nothing",
                Figures.count((double) events)
                        + " events, payload and metadata decoded, by a pooled streaming event processor with its"
                        + " checkpoints in the database; with a batch of 1 only the first tenth. `cursor` reads and decodes the same"
                        + " rows in one query without a processor. Events per second between the first event and the last; medians of "
                        + run.options().rounds() + " rounds after one that does not count.",
                rounds,
                new Chart(
                        "rate",
                        "Events per second, replayed",
                        "events/s",
                        List.of("replay"),
                        rounds.series(
                                readers.stream().map(Reader::toString).toList(),
                                (name, reader) -> reader.toString().equals(name),
                                Replayed::rate)));
    }
}
