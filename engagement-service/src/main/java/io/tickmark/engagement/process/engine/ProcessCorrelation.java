package io.tickmark.engagement.process.engine;

import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import io.tickmark.engagement.process.decision.ServedOrganisation;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tells the processes of the organisation that the engine serves what has happened. Reads the log from its own checkpoint;
 * what is told twice counts once, because the event's id is the message's.
 */
@Component
@ProcessingGroup(ProcessCorrelation.NAME)
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class ProcessCorrelation {

    /** The processing group of whatever tells the engine something. */
    static final String NAME = "process-correlation";

    private final ProcessMessages messages;
    private final MessagePublisher publisher;
    private final ServedOrganisation served;

    ProcessCorrelation(ProcessMessages messages, MessagePublisher publisher, ServedOrganisation served) {
        this.messages = messages;
        this.publisher = publisher;
        this.served = served;
    }

    @EventHandler
    void on(
            Event event,
            @MessageIdentifier String eventId,
            @MetaDataValue(Metadata.TENANT) @Nullable String organisation) {
        if (served.is(organisation)) {
            messages.of(event).ifPresent(message -> publisher.publish(message, eventId));
        }
    }
}
