package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.worker.Child;
import io.tickmark.models.JobType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it takes to pass a gate that reads everything of an engagement, however many others are in the log. */
@Command(
        name = "gate",
        description = "Milliseconds to freeze a baseline and to conclude fieldwork, among other engagements.")
final class GateBench extends PostgresBench {

    private static final List<JobType> GATES = List.of(JobType.FREEZE_BASELINE, JobType.CONCLUDE_FIELDWORK);

    @Option(
            names = "--others",
            split = ",",
            defaultValue = "1,100,10000",
            description = "How many other engagements are in the log (${DEFAULT-VALUE}).")
    private List<Long> others = List.of();

    private record Passing(JobType gate, String contender, long others) {

        private Passing amongOne() {
            return new Passing(gate, contender, 1);
        }
    }

    private record Log(String contender, long others) {}

    @Override
    Report measure(Run run) throws Exception {
        List<String> names = run.options().chosen(List.of(Contenders.TICKMARK, Contenders.WALK), run.output());
        List<Long> sizes = run.options().quick() ? List.of(1L, 20L) : others;
        Map<Log, Child> children = new HashMap<>();
        for (long size : sizes) {
            run.output().progress("telling " + size + " other engagements");
            Database log = run.postgres().create("among-" + size);
            Child writer = run.crew().start(Contenders.TICKMARK, log);
            writer.ask(Long.class, "engagements", size);
            for (String name : names) {
                boolean isWriter = name.equals(Contenders.TICKMARK);
                children.put(new Log(name, size), isWriter ? writer : run.crew().start(name, log));
            }
        }
        List<Passing> cases = GATES.stream()
                .flatMap(gate ->
                        names.stream().flatMap(name -> sizes.stream().map(size -> new Passing(gate, name, size))))
                .toList();
        cases.forEach(passing -> pass(children, passing, run.options().warmup().toMillis() / GATES.size()));
        Rounds<Passing, Double> rounds = run.rounds(
                cases,
                (passing, round) -> pass(children, passing, run.options().turn().toMillis()),
                millis -> Figures.precise(millis) + " ms");
        rounds.column("gate", passing -> passing.gate().key())
                .column("contender", Passing::contender)
                .column("other engagements", passing -> Figures.count((double) passing.others()))
                .median("ms", Figures::precise, millis -> millis)
                .ratio("to one other", UnaryOperator.identity(), Passing::amongOne, millis -> millis);
        return new Report(
                "gate",
                "Gates: everything of an engagement is read and decided on",
                "An engagement with 72 controls passes a gate of the engagement service, in a log with other engagements of the same"
                        + " size: its step reads the log, its command is decided and appended, its results are read; then all of it is"
                        + " taken back, for the next time. `walk` finds what belongs to an engagement as the product did before it had"
                        + " an index for that: among all first events of a type. Medians of each turn, and of these over "
                        + run.options().rounds() + " rounds.",
                rounds);
    }

    /** The median of a turn, in milliseconds. */
    private static double pass(Map<Log, Child> children, Passing passing, long millis) {
        Child child = Objects.requireNonNull(children.get(new Log(passing.contender(), passing.others())));
        long[] taken = child.ask(long[].class, "gate", passing.gate().name(), millis);
        return Figures.median(
                Arrays.stream(taken).mapToObj(nanos -> nanos / 1e6).toList());
    }
}
