package io.tickmark.engagement.process.decision;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service while a decision made in the task list has not been recorded for longer than the limit. */
public final class WaitingDecisionsHealth extends AbstractHealthIndicator {

    private final WaitingDecisions waiting;
    private final Duration alarm;

    public WaitingDecisionsHealth(WaitingDecisions waiting, Duration alarm) {
        super("It could not be told which decisions wait");
        this.waiting = waiting;
        this.alarm = alarm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<WaitingDecision> late =
                waiting.oldest().filter(oldest -> oldest.waitingSeconds() >= alarm.toSeconds());
        if (late.isEmpty()) {
            health.up();
        } else {
            health.outOfService()
                    .withDetail("oldest", late.get())
                    .withDetail(
                            "remedy",
                            "The reason says what is missing; each decision is tried again by itself. If it is not visible"
                                    + " who completed a task, see whether the search server takes the engine's records.");
        }
    }
}
