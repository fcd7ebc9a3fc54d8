package io.tickmark.engagement.process;

import io.tickmark.api.Event;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Tells the processes what has happened. Reads the log from its own checkpoint; what is told twice counts once, because the
 * event's id is the message's.
 */
@Component
@ProcessingGroup(ProcessCorrelation.NAME)
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class ProcessCorrelation {

    static final String NAME = "process-correlation";

    private final ProcessMessages messages;
    private final MessagePublisher publisher;

    ProcessCorrelation(ProcessMessages messages, MessagePublisher publisher) {
        this.messages = messages;
        this.publisher = publisher;
    }

    @EventHandler
    void on(Event event, @MessageIdentifier String eventId) {
        messages.of(event).ifPresent(message -> publisher.publish(message, eventId));
    }
}
