package io.tickmark.bench.readside;

import io.tickmark.bench.Options;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.load.EngagementStory;
import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** First pages over HTTP, with a bearer token, from the read side as it is delivered. */
@Command(name = "query", description = "Milliseconds for the first page of timeline and controls, at several sizes.")
public final class QueryBench implements Callable<Integer> {

    private static final List<Long> SIZES = List.of(100_000L, 1_000_000L);
    private static final List<Long> SMALL_SIZES = List.of(2_000L, 10_000L);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int EVENTS_PER_ENGAGEMENT = 600;
    private static final int DIGITS = 3;
    private static final List<Question> QUESTIONS =
            List.of(new Question("timeline", "/timeline?limit=50"), new Question("controls", "/controls?limit=50"));

    @Mixin
    private Options options = new Options();

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        Output output = options.output();
        List<Long> sizes = options.events(options.quick() ? SMALL_SIZES : SIZES);
        Map<Long, ReadSide> services = new LinkedHashMap<>();
        try (Issuer issuer = new Issuer();
                Postgres postgres = new Postgres(options.home())) {
            try {
                for (long size : sizes) {
                    output.progress(String.format(Locale.ROOT, "making a log of %,d events and its read models", size));
                    services.put(size, readSide(postgres.create("read-" + size), size, issuer));
                }
                List<Asked> asked = ask(services, issuer, output);
                Surroundings surroundings = Surroundings.now(options.root(), clock, postgres.settings());
                output.publish(
                        new QueryReport(sizes, QUESTIONS, options.rounds(), asked).report(), surroundings, asked);
            } finally {
                services.values().forEach(ReadSide::close);
            }
        }
        return 0;
    }

    private ReadSide readSide(Database database, long size, Issuer issuer) throws SQLException {
        try (Child writer = options.children().start(Contenders.TICKMARK, database)) {
            writer.ask(Long.class, "tell", size);
        }
        ReadSide service = new ReadSide(options.root(), options.home(), database, issuer);
        service.build(PATIENCE);
        return service;
    }

    /** In each round every size has its turn with every question; the first round, which does not count, is the warm-up. */
    private List<Asked> ask(Map<Long, ReadSide> services, Issuer issuer, Output output)
            throws IOException, InterruptedException {
        List<Asked> asked = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            for (Question question : QUESTIONS) {
                for (Map.Entry<Long, ReadSide> one : services.entrySet()) {
                    Duration time = round == 0 ? options.warmup() : options.turn();
                    Asked answered = ask(one.getValue(), issuer, question, one.getKey(), round, time);
                    if (round > 0) {
                        asked.add(answered);
                        output.progress(String.format(
                                Locale.ROOT,
                                "round %d: %,d events, %-9s p50 %.2f ms",
                                round,
                                one.getKey(),
                                question.name(),
                                answered.p50()));
                    }
                }
            }
        }
        return asked;
    }

    private Asked ask(ReadSide service, Issuer issuer, Question question, long size, int round, Duration time)
            throws IOException, InterruptedException {
        int engagements = (int) (size / EVENTS_PER_ENGAGEMENT) + 1;
        Histogram times = stretch(service, issuer, question, engagements, time);
        return new Asked(
                question.name(),
                size,
                round,
                times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(99) / 1e6);
    }

    /** Milliseconds per answer, of one round at one size. */
    record Asked(String question, long size, int round, double p50, double p99) {}

    /** One person after another asks for the first page of some engagement. */
    private Histogram stretch(ReadSide service, Issuer issuer, Question question, int engagements, Duration time)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(options.seed());
        Histogram times = new Histogram(DIGITS);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            int number = random.nextInt(engagements);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port()
                            + "/api/engagements/" + EngagementStory.engagementOf(number) + question.path()))
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
        return times;
    }
}
