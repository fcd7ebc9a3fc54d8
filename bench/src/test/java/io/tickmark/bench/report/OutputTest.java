package io.tickmark.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    private static final Map<String, String> HERE = Map.of("machine", "two cores");

    @TempDir
    private Path docs;

    private final StringWriter terminal = new StringWriter();

    @Test
    void replacesWhatStandsBetweenTheMarkersAndNothingElse() throws IOException {
        Files.writeString(docs.resolve("performance.md"), "before\n<!-- append -->\nold\n<!-- /append -->\nafter\n");

        output().publish(report("new"), HERE);
        output().publish(report("newest"), HERE);

        assertThat(docs.resolve("performance.md"))
                .content()
                .startsWith("before\n<!-- append -->\n")
                .endsWith("<!-- /append -->\nafter\n")
                .contains(
                        "| newest |    1,234 |     0.50 |",
                        "| twice  |    2,468 |     1.00 |",
                        "![Rates](images/performance-append-rate.svg)",
                        "- machine: two cores")
                .doesNotContain("old", "| new ");
        assertThat(docs.resolve("images/performance-append-rate.svg")).content().contains("<svg");
        assertThat(docs.resolve("results/append.json")).content().contains("2468.0", "two cores");
        assertThat(terminal.toString()).contains("Appending", "| newest |    1,234 |");
    }

    @Test
    void saysThatThePageHasNoPlace() throws IOException {
        Files.writeString(docs.resolve("performance.md"), "nothing\n");

        assertThatThrownBy(() -> output().publish(report("x"), HERE)).hasMessageContaining("no place for append");
    }

    @Test
    void everySecondRoundGoesBackwardsAndTheMiddleCounts() throws Exception {
        StringBuilder order = new StringBuilder();

        Rounds<String, Integer> rounds = new Rounds<String, Integer>(List.of("a", "b"))
                .measure(
                        2,
                        () -> {},
                        (who, round) -> {
                            order.append(who);
                            return round * 10;
                        },
                        String::valueOf,
                        line -> {});

        assertThat(order).hasToString("abba");
        assertThat(rounds.median("a", Integer::doubleValue)).isEqualTo(15);
        assertThat(rounds.median("nobody", Integer::doubleValue)).isZero();
        assertThat(Figures.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    }

    private Output output() {
        return new Output(new PrintWriter(terminal), docs.resolve("results"), docs, true);
    }

    private static Report report(String name) {
        Rounds<String, Double> rounds = new Rounds<>(List.of(name, "twice"));
        rounds.add(name, 1234.0);
        rounds.add("twice", 2468.0);
        rounds.column("who", UnaryOperator.identity())
                .median("events/s", Figures::count, rate -> rate)
                .ratio("to twice", UnaryOperator.identity(), who -> "twice", rate -> rate);
        Chart chart = new Chart(
                "rate",
                "Rates",
                "events/s",
                List.of("1 writer"),
                rounds.series(List.of(name), String::equals, rate -> rate));
        return new Report("append", "Appending", "As fast as it goes.", rounds, chart);
    }
}
