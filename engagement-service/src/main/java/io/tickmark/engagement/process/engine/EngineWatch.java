package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.engagement.process.decision.ServedOrganisation;
import io.tickmark.engagement.process.decision.WaitingDecision;
import io.tickmark.engagement.process.decision.WaitingDecisions;
import io.tickmark.engagement.process.decision.WaitingDecisionsHealth;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches what the engine cannot do by itself, and what is not recorded of it. */
@Configuration(proxyBeanMethods = false)
class EngineWatch {

    private static final String WAITING = "tickmark.decisions.waiting";
    private static final String INCIDENTS = "tickmark.process.incidents";

    @Bean
    WaitingDecisions waitingDecisions() {
        return new WaitingDecisions(System::nanoTime);
    }

    @Bean
    Incidents incidents(ExportedRecords records, ZeebeProperties properties, ServedOrganisation served) {
        return new Incidents(properties.enabled() ? Optional.of(records) : Optional.empty(), served);
    }

    @Bean
    HealthIndicator processEngineAnswersHealthIndicator(ObjectProvider<CamundaClient> client) {
        return new EngineAnswersHealth(client.stream().findFirst());
    }

    @Bean
    HealthIndicator waitingDecisionsHealthIndicator(
            WaitingDecisions waiting, ZeebeProperties properties, ObjectProvider<MeterRegistry> meters) {
        meters.ifAvailable(registry -> Gauge.builder(WAITING, waiting, EngineWatch::longest)
                .baseUnit("seconds")
                .description("For how long the oldest decision of the task list has not been recorded")
                .register(registry));
        return new WaitingDecisionsHealth(waiting, properties.waitingAlarm());
    }

    @Bean
    HealthIndicator incidentsHealthIndicator(Incidents incidents, ObjectProvider<MeterRegistry> meters) {
        meters.ifAvailable(registry -> Gauge.builder(
                        INCIDENTS, incidents, open -> open.open().size())
                .description("Processes that wait for an operator; not a number while it cannot be told")
                .register(registry));
        return new IncidentsHealth(incidents);
    }

    private static double longest(WaitingDecisions waiting) {
        return waiting.oldest().map(WaitingDecision::waitingSeconds).orElse(0L);
    }
}
