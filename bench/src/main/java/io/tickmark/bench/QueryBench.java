package io.tickmark.bench;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.readside.Issuer;
import io.tickmark.bench.readside.ReadSide;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Rounds;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Chronicle;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;

/** First pages over HTTP, with a bearer token, from the read side as it is delivered. */
@Command(name = "query", description = "Milliseconds for the first page of timeline and controls, at several sizes.")
final class QueryBench extends PostgresBench {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int EVENTS_PER_ENGAGEMENT = 600;
    private static final List<String> PAGES = List.of("timeline", "controls");

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A page that people ask for first, in a log of some size. */
    private record Question(String page, long events) {}

    /** Milliseconds per answer. */
    private record Answered(double p50, double p99) {}

    @Override
    Report measure(Run run) throws Exception {
        List<Long> sizes = run.options().events(List.of(100_000L, 1_000_000L), List.of(2_000L, 10_000L));
        Map<Long, ReadSide> services = new LinkedHashMap<>();
        try (Issuer issuer = new Issuer()) {
            for (long size : sizes) {
                run.output().progress("making a log of " + size + " events and its read models");
                services.put(size, readSide(run, size, issuer));
            }
            return ask(run, services, issuer);
        } finally {
            services.values().forEach(ReadSide::close);
        }
    }

    private static ReadSide readSide(Run run, long size, Issuer issuer) throws Exception {
        Database database = run.postgres().create("read-" + size);
        try (Child writer = run.crew().start(Contenders.TICKMARK, database)) {
            writer.ask(Long.class, "tell", size);
        }
        ReadSide service = new ReadSide(run.options().root(), run.options().home(), database, issuer);
        service.build(PATIENCE);
        return service;
    }

    private Report ask(Run run, Map<Long, ReadSide> services, Issuer issuer) throws Exception {
        SplittableRandom random = new SplittableRandom(run.options().seed());
        Rounds.Turn<Question, Answered> turn = (question, round) -> stretch(
                Objects.requireNonNull(services.get(question.events())),
                question,
                issuer,
                random,
                round == 0 ? run.options().warmup() : run.options().turn());
        List<Question> questions = PAGES.stream()
                .flatMap(page -> services.keySet().stream().map(size -> new Question(page, size)))
                .toList();
        for (Question question : questions) {
            turn.of(question, 0);
        }
        long fewest = questions.getFirst().events();
        Rounds<Question, Answered> rounds =
                run.rounds(questions, turn, answered -> "p50 " + Figures.precise(answered.p50()) + " ms");
        rounds.column("page", Question::page)
                .column("events in the log", question -> Figures.count((double) question.events()))
                .median("p50 ms", Figures::precise, Answered::p50)
                .median("p99 ms", Figures::precise, Answered::p99)
                .ratio(
                        "speed kept",
                        question -> new Question(question.page(), fewest),
                        UnaryOperator.identity(),
                        Answered::p50);
        return new Report(
                "query",
                "Queries: the first page, over HTTP",
                "One client asks the read side, as it is delivered, for the first 50 entries of an engagement that it picks at random,"
                        + " with a bearer token. Medians of " + run.options().rounds() + " rounds.",
                rounds);
    }

    /** One person after another asks for the first page of some engagement. */
    private Answered stretch(ReadSide service, Question question, Issuer issuer, SplittableRandom random, Duration time)
            throws Exception {
        Histogram times = new Histogram(3);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            int number = random.nextInt((int) (question.events() / EVENTS_PER_ENGAGEMENT) + 1);
            String engagement = Chronicle.engagement(number).engagement();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port()
                            + "/api/engagements/" + engagement + "/" + question.page() + "?limit=50"))
                    .header("Authorization", "Bearer " + issuer.token("organisation-" + number, clock.instant()))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            times.recordValue(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " is answered by " + answer.statusCode() + " " + answer.body());
            }
        }
        return new Answered(times.getValueAtPercentile(50) / 1e6, times.getValueAtPercentile(99) / 1e6);
    }
}
