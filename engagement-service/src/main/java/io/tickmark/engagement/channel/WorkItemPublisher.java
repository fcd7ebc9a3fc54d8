package io.tickmark.engagement.channel;

import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.command.Homes;
import io.tickmark.engagement.rules.FirmId;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells each audit firm, on its own topic, what waits for it. The checkpoint moves only when the broker has the message, so a message may come
 * twice and is never missing; receivers recognise it by its id. What names another organisation's engagement is not sent, and
 * neither is what is for a firm whose id can name no topic: one that could not be sent would keep all others waiting.
 */
@Component
@ProcessingGroup(WorkItemPublisher.PROCESSOR)
class WorkItemPublisher {

    static final String PROCESSOR = "auditor-channel";
    static final String SUBMITTED = "io.tickmark.work-item.submitted.v1";
    static final String OPINION_REQUESTED = "io.tickmark.report.opinion-requested.v1";

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemPublisher.class);

    private final Homes homes;
    private final FirmChannels channels;
    private final Outbox outbox;
    private final JsonMapper json;

    WorkItemPublisher(Homes homes, FirmChannels channels, Outbox outbox, JsonMapper json) {
        this.homes = homes;
        this.channels = channels;
        this.outbox = outbox;
        this.json = json;
    }

    @EventHandler
    void on(WorkItemEvent.Submitted event, EventMessage<?> message) {
        publish(event.firm(), event.engagementId(), CloudEvent.of(SUBMITTED, event, message));
    }

    @EventHandler
    void on(ReportEvent.OpinionRequested event, EventMessage<?> message) {
        publish(event.firm(), event.engagementId(), CloudEvent.of(OPINION_REQUESTED, event, message));
    }

    private void publish(String to, String engagementId, CloudEvent event) {
        if (!FirmId.is(to)) {
            LOG.warn(
                    "{} is not sent: the id of its audit firm can name no topic. The firm answers over REST.",
                    event.id());
            return;
        }
        if (!homes.areOneTenants(event.subject(), engagementId)) {
            LOG.error(
                    "{} is not sent: {} and {} belong to two service organisations. Find out how it came into the log.",
                    event.id(),
                    event.subject(),
                    engagementId);
            return;
        }
        FirmTopics firm = new FirmTopics(to);
        channels.open(firm);
        byte[] key = engagementId.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(firm.workItems(), key, json.writeValueAsBytes(event));
        message.headers().add("content-type", CloudEvent.STRUCTURED.getBytes(StandardCharsets.UTF_8));
        var unused = outbox.send(message);
    }
}
