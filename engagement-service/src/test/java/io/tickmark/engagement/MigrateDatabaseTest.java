package io.tickmark.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job as a process of its own, told by its environment only. */
@Timeout(120)
class MigrateDatabaseTest {

    private final PostgresForTests.Database database = PostgresForTests.database();

    @TempDir
    Path directory = Path.of("");

    @Test
    void makesTheTablesAndEndsWell() throws Exception {
        assertThat(exitOfJob(database.owner())).isZero();

        assertThat(Files.readString(directory.resolve("out")).lines())
                .hasSize(2)
                .allMatch(line -> line.matches("(event_log|engagement): version none -> [0-9.]+, migrations: [0-9]+"));
        assertThat(directory.resolve("err")).isEmptyFile();
    }

    @Test
    void saysInOneSentenceWhyItCouldNot() throws Exception {
        Map<String, String> stranger = Map.of(
                "spring.flyway.url",
                database.url(),
                "spring.flyway.user",
                PostgresForTests.OWNER,
                "spring.flyway.password",
                "guessed");

        assertThat(exitOfJob(stranger)).isEqualTo(1);

        assertThat(directory.resolve("out")).isEmptyFile();
        assertThat(Files.readString(directory.resolve("err"), StandardCharsets.UTF_8)
                        .lines())
                .singleElement()
                .asString()
                .endsWith("FATAL: password authentication failed for user \"tickmark_owner\"");
    }

    private int exitOfJob(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder job = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                MigrateDatabase.class.getName());
        settings.forEach((name, value) ->
                job.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return job.redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start()
                .waitFor();
    }
}
