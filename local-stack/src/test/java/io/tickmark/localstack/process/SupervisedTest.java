package io.tickmark.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path directory = Path.of("");

    @Test
    void isFoundAgainByItsRecordAndEnded() throws IOException {
        Process process = sleeper();
        new Supervised(file()).remember(process);
        new Supervised(file()).remember(Duration.ofMillis(1234));

        Supervised found = new Supervised(file());

        assertThat(found.alive()).map(ProcessHandle::pid).contains(process.pid());
        assertThat(found.record()).map(ProcessRecord::startedIn).contains(Duration.ofMillis(1234));

        found.signal("TERM");
        found.awaitEnd(PATIENCE);

        assertThat(process.isAlive()).isFalse();
        assertThat(found.record()).isEmpty();
    }

    @Test
    void aProcessThatGotTheSameIdLaterIsNotTouched() throws IOException {
        Process stranger = sleeper();
        try {
            var earlier = new ProcessIdentity(stranger.pid(), "another time");
            new ProcessRecord(earlier, Duration.ZERO).write(file());
            Supervised supervised = new Supervised(file());

            supervised.signal("KILL");
            supervised.awaitEnd(PATIENCE);

            assertThat(supervised.alive()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void whoDoesNotListenIsEndedByForce() throws IOException {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
        Supervised supervised = new Supervised(file());
        supervised.remember(stubborn);

        supervised.signal("TERM");
        supervised.awaitEnd(Duration.ofMillis(300));

        assertThat(stubborn.isAlive()).isFalse();
    }

    private Path file() {
        return directory.resolve("sleeper.properties");
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
