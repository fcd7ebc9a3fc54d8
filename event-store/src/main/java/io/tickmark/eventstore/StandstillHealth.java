package io.tickmark.eventstore;

import io.tickmark.eventstore.progress.Standstill;
import io.tickmark.eventstore.progress.Standstills;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service while an event processor has events to work on and does not come further, whatever the reason. */
final class StandstillHealth extends AbstractHealthIndicator {

    private final Standstills standstills;
    private final Duration alarm;

    StandstillHealth(Standstills standstills, Duration alarm) {
        super("The event processors' checkpoints could not be read");
        this.standstills = standstills;
        this.alarm = alarm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Standstill> late = standstills.all().stream()
                .filter(standstill -> standstill.age().compareTo(alarm) >= 0)
                .toList();
        if (late.isEmpty()) {
            health.up();
        } else {
            health.outOfService()
                    .withDetail("standStill", late)
                    .withDetail(
                            "remedy",
                            "The owner's log says why a segment does not come further; it tries again by itself. A segment"
                                    + " without an owner could be claimed by no instance: each one's log says why.");
        }
    }
}
