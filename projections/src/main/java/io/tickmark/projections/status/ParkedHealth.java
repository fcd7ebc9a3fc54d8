package io.tickmark.projections.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.projections.readmodel.parking.Waiting;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Out of service while a partition waits: no organisation but its own notices, so somebody has to be told. */
@Component("readModelsHealthIndicator")
class ParkedHealth extends AbstractHealthIndicator {

    /** How many partitions of read models wait. */
    static final String PARKED = "tickmark.read.model.parked";

    private final Parking parking;

    ParkedHealth(Parking parking, ObjectProvider<MeterRegistry> meters) {
        super("The places where read models wait could not be read");
        this.parking = parking;
        meters.ifAvailable(registry -> Gauge.builder(
                        PARKED, parking, waiting -> waiting.waiting().size())
                .description("How many partitions of read models wait, because an event could not be folded")
                .register(registry));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Waiting> waiting = parking.waiting();
        if (waiting.isEmpty()) {
            health.up();
        } else {
            health.outOfService()
                    .withDetail("parked", waiting)
                    .withDetail(
                            "remedy",
                            "Remove what the reason names, then have the partition retried; or have the event skipped, with a"
                                    + " reason. Everything else goes on meanwhile.");
        }
    }
}
