package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.worker.Crew;
import io.tickmark.bench.worker.Emmett;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Option;

/** What every bench can be told on the command line. */
public final class Options {

    @Option(names = "--rounds", defaultValue = "5", description = "How often everybody has a turn (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "How long a turn takes (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warmup",
            defaultValue = "15",
            description = "Seconds of warm-up for everybody (${DEFAULT-VALUE}).")
    private int warmup;

    @Option(
            names = "--writers",
            split = ",",
            defaultValue = "1,4,16",
            description = "Writers at once (${DEFAULT-VALUE}).")
    private List<Integer> writers = List.of();

    @Option(names = "--only", split = ",", description = "Only these contenders.")
    private List<String> only = List.of();

    @Option(names = "--events", split = ",", description = "Sizes of the log, where a bench has some.")
    private List<Long> events = List.of();

    @Option(names = "--streams", defaultValue = "2000", description = "How many streams (${DEFAULT-VALUE}).")
    private int streams;

    @Option(names = "--skew", defaultValue = "0.8", description = "Zipf exponent of the streams (${DEFAULT-VALUE}).")
    private double skew;

    @Option(names = "--seed", defaultValue = "42", description = "Tells all choices (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--quick", description = "A glance: one round of one second, hardly any warm-up.")
    private boolean quick;

    @Option(names = "--write", description = "Write table and charts into docs/performance.md.")
    private boolean write;

    /** How many times everybody has a turn. */
    public int rounds() {
        return quick ? 1 : rounds;
    }

    /** How long a turn takes. */
    public Duration turn() {
        return Duration.ofSeconds(quick ? 1 : seconds);
    }

    /** How long everybody works before anything counts. */
    public Duration warmup() {
        return Duration.ofSeconds(quick ? 2 : warmup);
    }

    /** The numbers of writers to try, in this order. */
    public List<Integer> writers() {
        return writers;
    }

    /** The sizes of the log that were asked for, or these. */
    public List<Long> events(List<Long> otherwise, List<Long> atAGlance) {
        return !events.isEmpty() ? events : quick ? atAGlance : otherwise;
    }

    /** Tells all choices. */
    public long seed() {
        return seed;
    }

    /** A short look only. */
    public boolean quick() {
        return quick;
    }

    /** Those of the contenders who were asked for; says who cannot take part. */
    public List<String> chosen(List<String> all, Output output) {
        List<String> chosen = new ArrayList<>(all.stream()
                .filter(name -> only.isEmpty() || only.contains(name))
                .toList());
        if (chosen.contains(Emmett.NAME) && !Emmett.possible()) {
            output.progress("No Node here: going on without emmett.");
            chosen.remove(Emmett.NAME);
        }
        return chosen;
    }

    /** Those who start contenders, ready for any number of writers that was asked for. */
    Crew crew() {
        return new Crew(
                home(),
                root().resolve("bench/src/main/node"),
                List.of(Integer.toString(Collections.max(writers)), Integer.toString(streams), Double.toString(skew)));
    }

    /** Where everything lies that a run leaves behind. */
    public Path home() {
        return root().resolve("bench/target");
    }

    /** The repository. */
    public Path root() {
        String root = System.getenv("TICKMARK_ROOT");
        return Path.of(root == null ? "." : root).toAbsolutePath().normalize();
    }

    /** Where the reports go. */
    public Output output() {
        return new Output(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                home().resolve("results"),
                root().resolve("docs"),
                write);
    }

    /** Everybody who can append, in the order of the tables. */
    public static List<String> appenders() {
        List<String> all = new ArrayList<>(Contenders.names());
        all.add(Emmett.NAME);
        return all;
    }
}
