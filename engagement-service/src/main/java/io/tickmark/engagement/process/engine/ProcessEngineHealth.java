package io.tickmark.engagement.process.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service until the process engine has the models and its jobs are worked off. */
@Component("processEngineHealthIndicator")
class ProcessEngineHealth implements HealthIndicator {

    private final ObjectProvider<ProcessEngine> engine;

    ProcessEngineHealth(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        boolean waiting = engine.stream().anyMatch(present -> !present.isReady());
        return waiting
                ? Health.outOfService()
                        .withDetail("waitingFor", "the process engine")
                        .build()
                : Health.up().build();
    }
}
