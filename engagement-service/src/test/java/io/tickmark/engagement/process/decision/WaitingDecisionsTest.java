package io.tickmark.engagement.process.decision;

import static io.tickmark.engagement.process.decision.JobsForTests.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class WaitingDecisionsTest {

    private static final JobOutcome RECORDED = new JobOutcome.Done(Map.of());
    private static final JobOutcome NOT_VISIBLE =
            new JobOutcome.NotYet(Duration.ofSeconds(1), "It is not visible yet who completed the task.");

    private final AtomicLong nanos = new AtomicLong();
    private final WaitingDecisions waiting = new WaitingDecisions(nanos::get);

    @Test
    void theOneThatWaitsLongestIsNamedWithTheReason() {
        attempt(1, NOT_VISIBLE);
        pass(Duration.ofSeconds(29));
        attempt(2, NOT_VISIBLE);
        attempt(1, NOT_VISIBLE);
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        pass(Duration.ofSeconds(2));

        assertThat(waiting.all()).extracting(WaitingDecision::waitingSeconds).containsExactly(31L, 2L);
        assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health().getDetails())
                .containsEntry(
                        "oldest",
                        new WaitingDecision(
                                "planning", "some-element", 77, 31, "It is not visible yet who completed the task."))
                .containsKey("remedy");
    }

    @Test
    void whatIsRecordedWaitsNoMore() {
        attempt(1, NOT_VISIBLE);
        pass(Duration.ofMinutes(1));
        attempt(1, RECORDED);

        assertThat(waiting.all()).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anIncidentIsNotCountedTwice() {
        attempt(1, NOT_VISIBLE);
        attempt(1, new JobOutcome.Failed(0, Duration.ZERO, "no such engagement"));

        assertThat(waiting.all()).isEmpty();
    }

    @Test
    void whatIsNotHandedOutToUsAnyMoreIsWithSomebodyElse() {
        attempt(1, NOT_VISIBLE);
        pass(Duration.ofMinutes(4));

        assertThat(waiting.all()).isEmpty();
    }

    private void attempt(long key, JobOutcome outcome) {
        waiting.attempted(job(key, Map.of()), outcome, nanos.get());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private Health health() {
        return new WaitingDecisionsHealth(waiting, Duration.ofSeconds(30)).health();
    }
}
