package io.tickmark.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

    private static final Surroundings HERE = new Surroundings(Map.of("machine", "two cores"));

    @TempDir
    private Path docs;

    @Test
    void replacesWhatStandsBetweenTheMarkersAndNothingElse() throws IOException {
        Files.writeString(docs.resolve("performance.md"), "before\n<!-- append -->\nold\n<!-- /append -->\nafter\n");
        PerformancePage page = new PerformancePage(docs);
        page.write(report("new"), HERE);
        page.write(report("newest"), HERE);
        assertThat(docs.resolve("performance.md"))
                .content()
                .startsWith("before\n<!-- append -->\n")
                .endsWith("<!-- /append -->\nafter\n")
                .contains("| newest |    1,234 |", "![Rates](images/performance-append-rate.svg)", "machine: two cores")
                .doesNotContain("old", "| new ");
        assertThat(docs.resolve("images/performance-append-rate.svg")).content().contains("<svg");
    }

    @Test
    void saysThatThePageHasNoPlace() throws IOException {
        Files.writeString(docs.resolve("performance.md"), "nothing\n");
        assertThatThrownBy(() -> new PerformancePage(docs).write(report("x"), HERE))
                .hasMessageContaining("no place for append");
    }

    private static Report report(String name) {
        return new Report(
                "append",
                "Appending",
                "As fast as it goes.",
                List.of("who", "events/s"),
                List.of(List.of(name, "1,234")),
                List.of(new Chart("rate", "Rates", "events/s", List.of("1 writer"), Map.of(name, List.of(1234.0)))),
                List.of());
    }
}
