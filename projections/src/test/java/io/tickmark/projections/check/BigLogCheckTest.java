package io.tickmark.projections.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.story.BigLog;
import io.tickmark.story.EventWriter;
import io.tickmark.testservers.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a check holds in memory does not grow with the log. */
class BigLogCheckTest {

    private final PostgresForTests.Database database = PostgresForTests.database();

    @Test
    void aLongLogIsCheckedInASmallHeap() throws Exception {
        check(40_000, "88m");
    }

    @Test
    @Tag("long")
    void halfAMillionEventsAreCheckedIn256Megabytes() throws Exception {
        check(500_000, "256m");
    }

    private void check(int events, String heap) throws Exception {
        try (EventWriter log = new EventWriter(database)) {
            new BigLog(5).write(log, events);
        }

        Path output = Path.of("target", "check-of-" + events + ".log");
        int exit = service(heap, output).waitFor();

        List<String> said = Files.readAllLines(output);
        assertThat(exit).as(() -> String.join("\n", said)).isZero();
        assertThat(said).anyMatch(line -> line.matches("checked \\d{5,} differences 0"));
    }

    private Process service(String heap, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                CheckOnce.class.getName(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked",
                "--tickmark.feed.enabled=false",
                "--server.port=0"));
        database.properties(PostgresForTests.PROJECTIONS)
                .forEach((key, value) -> command.add("--" + key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
