package io.tickmark.engagement.process.decision;

import static io.tickmark.engagement.process.decision.JobsForTests.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UntilVisibleTest {

    private final Exception notVisible = new Exception("It is not visible yet.");

    private final UntilVisible untilVisible = new UntilVisible();

    @Test
    void asksSoonAtFirstAndNeverLaterThanAfterTwoSeconds() {
        List<Duration> pauses = pauses(12);

        assertThat(pauses).isSorted();
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofMillis(200));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(2));
        assertThat(untilVisible.again(job(2, Map.of()), notVisible).pause())
                .as("another job begins anew")
                .isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatBecomesVisibleAsContainersShowItIsSeenWithinASecond() {
        Duration asked = Duration.ZERO;
        for (Duration pause : pauses(12)) {
            boolean mayHaveBecomeVisible = asked.compareTo(Duration.ofMillis(2_600)) < 0;
            if (mayHaveBecomeVisible) {
                assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(1));
            }
            asked = asked.plus(pause);
        }
    }

    private List<Duration> pauses(int attempts) {
        List<Duration> pauses = new ArrayList<>();
        while (pauses.size() < attempts) {
            pauses.add(untilVisible.again(job(1, Map.of()), notVisible).pause());
        }
        return pauses;
    }
}
