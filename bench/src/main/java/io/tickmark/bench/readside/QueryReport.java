package io.tickmark.bench.readside;

import io.tickmark.bench.readside.QueryBench.Asked;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds; the smallest log is what the others are compared with. */
record QueryReport(List<Long> sizes, List<Question> questions, int rounds, List<Asked> asked) {

    Report report() {
        List<List<String>> rows = new ArrayList<>();
        for (Question question : questions) {
            for (long size : sizes) {
                rows.add(row(question.name(), size));
            }
        }
        return new Report(
                "query",
                "Queries: the first page, over HTTP",
                "One client asks the read side, as it is delivered, for the first 50 entries of an engagement that it picks at random,"
                        + " with a bearer token. Medians of " + rounds + " rounds.",
                List.of("page", "events in the log", "p50 ms", "p99 ms", "speed kept"),
                rows,
                List.of(),
                List.of());
    }

    private List<String> row(String question, long size) {
        double p50 = median(question, size, Asked::p50);
        return List.of(
                question,
                Figures.count((double) size),
                Figures.precise(p50),
                Figures.precise(median(question, size, Asked::p99)),
                Figures.ratio(median(question, sizes.getFirst(), Asked::p50) / p50));
    }

    private double median(String question, long size, ToDoubleFunction<Asked> figure) {
        return Median.of(asked.stream()
                .filter(one -> one.question().equals(question) && one.size() == size)
                .map(figure::applyAsDouble)
                .toList());
    }
}
