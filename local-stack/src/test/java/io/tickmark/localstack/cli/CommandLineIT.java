package io.tickmark.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.localstack.Installation;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.testkit.StackUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands, run as the launcher runs them, on the stack under test. */
class CommandLineIT {

    private final LocalStack stack = StackUnderTest.infrastructure();

    @Test
    void statusShowsEveryComponent() throws Exception {
        Outcome status = run("status");

        assertThat(status.exit()).isZero();
        assertThat(status.output())
                .containsPattern(
                        "PostgreSQL +running +\\d+ +" + stack.ports().of(Port.POSTGRES) + " +\\d+ MB +[0-9.]+ s")
                .containsPattern("Tasklist +running")
                .containsPattern("Token issuer +running");
    }

    @Test
    void tokenPrintsATokenAndNothingElse() throws Exception {
        Outcome token = run("token", "executive");

        assertThat(token.exit()).isZero();
        assertThat(token.output().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void tokenOfAnUnknownRoleListsTheRoles() throws Exception {
        Outcome token = run("token", "wizard");

        assertThat(token.exit()).isEqualTo(1);
        assertThat(token.output())
                .contains("No demo user has the role 'wizard'")
                .contains("it-security");
    }

    @Test
    void whatIsNotACommandIsAnsweredWithWhatMayBeMeant() throws Exception {
        Outcome nonsense = run("stats");

        assertThat(nonsense.exit()).isEqualTo(2);
        assertThat(nonsense.output()).contains("'stats'").contains("./tickmark status");
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        Installation installation = Installation.around(Path.of(""));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=io/tickmark/localstack/cli-logback.xml",
                "-cp",
                installation.stackClassPath(),
                Tickmark.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TICKMARK_ROOT", installation.root().toString());
        builder.environment().put("TICKMARK_HOME", stack.home().directory().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int exit, String output) {}
}
