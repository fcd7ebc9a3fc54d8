package io.tickmark.localstack.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user brings a control list of their own. */
class ControlListStoryIT {

    private final Stage stage = new Stage();

    @TempDir
    Path folder = Path.of("");

    @Test
    void aListThatLeavesCriteriaUncoveredStopsAtTheReadinessGate() throws IOException {
        List<String> rows = Files.readAllLines(Stage.library("controls-compact.csv"));
        Path incomplete = folder.resolve("incomplete.csv");
        Files.write(
                incomplete, rows.stream().filter(row -> !row.contains("CC9.1")).toList());

        assertThatThrownBy(() -> stage.play(incomplete, line -> {}))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("readiness gate")
                .hasMessageContaining("CC9.1");
    }

    @Test
    void aBadRowIsNamedWithItsLineAndReason() throws IOException {
        List<String> rows = Files.readAllLines(Stage.library("controls-compact.csv"));
        Path bad = folder.resolve("bad.csv");
        Files.write(bad, rows.stream().map(row -> row.replace("CC9.1", "CC9.7")).toList());

        assertThatThrownBy(() -> stage.play(bad, line -> {}))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("nothing of it was registered")
                .hasMessageMatching("(?s).*line \\d+: .*CC9\\.7.*");
    }
}
