package io.tickmark.projections.readmodel;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells of streams from which an event was left out, since this instance began. The rest of the service is well. */
@Component
class ForeignEventsHealthIndicator implements HealthIndicator {

    private static final int TOLD = 20;

    private final ForeignEvents foreign;

    ForeignEventsHealthIndicator(ForeignEvents foreign) {
        this.foreign = foreign;
    }

    @Override
    public Health health() {
        List<String> streams = foreign.streams().stream().sorted().limit(TOLD).toList();
        return streams.isEmpty()
                ? Health.up().build()
                : Health.up()
                        .withDetail("leftOut", streams)
                        .withDetail("count", foreign.streams().size())
                        .withDetail(
                                "remedy",
                                "These streams name something of another service organisation. The service's log names the events;"
                                        + " find out how they came into the log.")
                        .build();
    }
}
