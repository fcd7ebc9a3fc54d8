package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.engagement.process.decision.ServedOrganisation;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Has the engine try again what an operator ordered. What is told twice counts once: an incident that is resolved already is
 * not found. One that comes again has another key and needs another order.
 */
@Component
@ProcessingGroup(ProcessCorrelation.NAME)
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class IncidentRetries {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentRetries.class);
    private static final int ATTEMPTS = 5;
    private static final Set<Status.Code> FINAL = Set.of(
            Status.Code.NOT_FOUND,
            Status.Code.INVALID_ARGUMENT,
            Status.Code.FAILED_PRECONDITION,
            Status.Code.ALREADY_EXISTS);

    private final CamundaClient client;
    private final ServedOrganisation served;

    IncidentRetries(CamundaClient client, ServedOrganisation served) {
        this.client = client;
        this.served = served;
    }

    @EventHandler
    void on(PlatformEvent.IncidentRetryOrdered order) {
        if (served.is(order.organisation())) {
            if (order.jobKey() > 0) {
                ask(client.newUpdateRetriesCommand(order.jobKey()).retries(ATTEMPTS), order);
            }
            ask(client.newResolveIncidentCommand(order.incidentKey()), order);
        }
    }

    /** An engine that is away is asked again; an answer that would always be the same ends the order. */
    private static void ask(FinalCommandStep<?> command, PlatformEvent.IncidentRetryOrdered order) {
        try {
            command.send().join();
        } catch (ClientStatusException refused) {
            if (!FINAL.contains(refused.getStatusCode())) {
                throw refused;
            }
            LOG.info("The incident {} is not tried again: {}", order.incidentKey(), refused.getMessage());
        }
    }
}
