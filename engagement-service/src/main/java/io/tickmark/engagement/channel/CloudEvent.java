package io.tickmark.engagement.channel;

import io.tickmark.api.Event;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;

/**
 * An event of ours for the outside, as CloudEvents 1.0 in structured JSON.
 *
 * @param id the id of our event: the same event sent again has the same id
 * @param subject the id of the work item or report
 * @param time when it was recorded
 */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Event data) {

    static final String VERSION = "1.0";
    static final String JSON = "application/json";
    /** The content type by which a Kafka client recognises a whole CloudEvent in the value. */
    static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    private static final String SOURCE = "urn:tickmark:engagement-service";

    static CloudEvent of(String type, Event event, EventMessage<?> message) {
        return new CloudEvent(
                VERSION,
                message.getIdentifier(),
                SOURCE,
                type,
                event.aggregateId(),
                message.getTimestamp(),
                JSON,
                event);
    }
}
