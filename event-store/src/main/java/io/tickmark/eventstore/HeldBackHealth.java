package io.tickmark.eventstore;

import io.tickmark.eventstore.read.HeldBack;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service while a transaction that does not end keeps every reader of the log waiting. */
final class HeldBackHealth extends AbstractHealthIndicator {

    private final HeldBack heldBack;
    private final Duration alarm;

    HeldBackHealth(HeldBack heldBack, Duration alarm) {
        super("The event log could not be asked");
        this.heldBack = heldBack;
        this.alarm = alarm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration age = heldBack.age();
        (age.compareTo(alarm) < 0 ? health.up() : health.outOfService())
                .withDetail("heldBackSeconds", age.toSeconds())
                .withDetail(
                        "remedy",
                        "If this grows, end the oldest transaction of the database server: see pg_stat_activity and"
                                + " pg_prepared_xacts.");
    }
}
