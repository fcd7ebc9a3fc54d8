package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while the process engine does not answer: the task list may reach it by another way, and what people decide there is
 * not recorded meanwhile.
 */
final class EngineAnswersHealth extends AbstractHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Optional<CamundaClient> client;

    EngineAnswersHealth(Optional<CamundaClient> client) {
        super("The process engine does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        client.ifPresent(engine ->
                engine.newTopologyRequest().requestTimeout(PATIENCE).send().join());
        health.up();
    }
}
