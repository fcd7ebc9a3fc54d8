package io.tickmark.bench.replay;

import io.tickmark.bench.Options;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Crew;
import io.tickmark.bench.worker.Replayed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A whole log into a handler that does nothing, by the event processors that services use. */
@Command(name = "replay", description = "Events per second into a handler that does nothing, from the log's beginning.")
public final class ReplayBench implements Callable<Integer> {

    private static final long EVENTS = 60_000;
    private static final long FEW = 20_000;
    private static final List<Integer> STOCK_BATCHES = List.of(1, 100, 1_000);

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Output output = options.output();
        long events = options.events(List.of(options.quick() ? FEW : EVENTS)).getFirst();
        List<Reader> readers = readers(options.chosen(Contenders.readers(), output));
        try (Postgres postgres = new Postgres(options.home());
                Crew crew = new Crew(options.children())) {
            Map<String, Child> children = start(postgres, crew, readers, events, output);
            List<Turn> turns = new ArrayList<>();
            for (int round = 0; round <= options.rounds(); round++) {
                postgres.settle();
                for (Reader reader : round % 2 == 0 ? readers : readers.reversed()) {
                    Replayed replayed = reader.read(child(children, reader), events);
                    output.progress(String.format(
                            Locale.ROOT, "round %d: %-26s %,9.0f/s", round, reader.label(), replayed.rate()));
                    if (round > 0) {
                        turns.add(new Turn(reader, round, replayed));
                    }
                }
            }
            Surroundings surroundings = Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings());
            output.publish(new ReplayReport(readers, events, options.rounds(), turns).report(), surroundings, turns);
        }
        return 0;
    }

    private static Map<String, Child> start(
            Postgres postgres, Crew crew, List<Reader> readers, long events, Output output) {
        Map<String, Child> children = new LinkedHashMap<>();
        for (Reader reader : readers) {
            String name = reader.contender();
            if (!children.containsKey(name)) {
                output.progress("filling the log of " + name);
                Child child = crew.start(name, postgres.create(name));
                children.put(name, child);
                child.ask(Long.class, "fill", events);
            }
        }
        return children;
    }

    private static Child child(Map<String, Child> children, Reader reader) {
        Child child = children.get(reader.contender());
        if (child == null) {
            throw new IllegalStateException(reader.contender() + " was not started.");
        }
        return child;
    }

    private static List<Reader> readers(List<String> contenders) {
        List<Reader> readers = new ArrayList<>();
        for (String name : contenders) {
            if (name.startsWith("axon-")) {
                STOCK_BATCHES.forEach(batch -> readers.add(new Reader(name, batch)));
            } else {
                readers.add(new Reader(name, 0));
            }
        }
        return readers;
    }
}
