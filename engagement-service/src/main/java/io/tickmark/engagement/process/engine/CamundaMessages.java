package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Publishes messages to Zeebe, once the models that wait for them are deployed. */
@Component
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class CamundaMessages implements MessagePublisher {

    /**
     * How long a message waits for its process, and its id for a repetition. Longer than the yearly round of an engagement:
     * a process that an operator has to help must still find its message, and a jump of a simulated calendar, which
     * advances by months, must not lose one.
     */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(400);

    private final CamundaClient client;
    private final ProcessEngine engine;

    CamundaMessages(CamundaClient client, ProcessEngine engine) {
        this.client = client;
        this.engine = engine;
    }

    @Override
    public void publish(ProcessMessage message, String messageId) {
        if (!engine.isReady()) {
            throw new IllegalStateException("the process engine does not have the models yet");
        }
        try {
            client.newPublishMessageCommand()
                    .messageName(message.name().key())
                    .correlationKey(message.correlationKey())
                    .messageId(messageId)
                    .timeToLive(TIME_TO_LIVE)
                    .variables(message.variables())
                    .send()
                    .join();
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw refused;
            }
        }
    }
}
