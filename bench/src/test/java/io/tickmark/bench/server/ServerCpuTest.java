package io.tickmark.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCpuTest {

    @TempDir
    private Path proc;

    @Test
    void addsTheServerItsChildrenAndThoseThatHaveEnded() throws IOException {
        process(7, "postgres", 1, 100, 20, 5, 3);
        process(8, "postgres: wal (writer)", 7, 40, 2, 0, 0);
        process(9, "somebody else", 1, 9_000, 9_000, 0, 0);
        assertThat(new ServerCpu(proc, 7).nanos())
                .hasValue(Duration.ofMillis(1_700).toNanos());
    }

    @Test
    void isUnknownWhereThereIsNoProc() {
        assertThat(new ServerCpu(proc.resolve("absent"), 7).nanos()).isEmpty();
    }

    private void process(int pid, String name, int parent, int user, int system, int endedUser, int endedSystem)
            throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Integer.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                pid + " (" + name + ") S " + parent + " 1 1 0 -1 0 0 0 0 0 " + user + " " + system + " " + endedUser
                        + " " + endedSystem + " 20 0 1\n");
    }
}
