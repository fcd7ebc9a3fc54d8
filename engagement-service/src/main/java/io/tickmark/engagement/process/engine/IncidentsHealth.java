package io.tickmark.engagement.process.engine;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service while a process waits for an operator, and down where that cannot be told. */
final class IncidentsHealth extends AbstractHealthIndicator {

    private final Incidents incidents;

    IncidentsHealth(Incidents incidents) {
        super("The engine's records of incidents could not be read");
        this.incidents = incidents;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<OpenIncident> open = incidents.open();
        if (open.isEmpty()) {
            health.up();
        } else {
            health.outOfService()
                    .withDetail("open", open.size())
                    .withDetail("oldest", open.getLast())
                    .withDetail(
                            "remedy",
                            "Remove what the message names, then POST /api/platform/incidents/{key}:retry as an operator.");
        }
    }
}
