package io.tickmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The read side as it is delivered takes the questions, and the tokens, of those who measure it. */
class ReadSideBenchesIT {

    static List<Callable<Integer>> benches() {
        return List.of(new QueryBench(), new RebuildBench());
    }

    @ParameterizedTest
    @MethodSource("benches")
    void run(Callable<Integer> bench) {
        assertThat(new CommandLine(bench).execute("--quick", "--events", "1200"))
                .isZero();
    }
}
