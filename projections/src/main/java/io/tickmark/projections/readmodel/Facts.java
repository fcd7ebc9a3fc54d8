package io.tickmark.projections.readmodel;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages of the event log; one that cannot be read is told as {@link Unreadable}, and holds nobody else up. */
@Component
public class Facts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Serializer serializer;

    Facts(@Qualifier("eventSerializer") Serializer serializer) {
        this.serializer = serializer;
    }

    /** The message as a fact. */
    public Fact of(TrackedEventMessage<?> message) {
        try {
            return Fact.of(message);
        } catch (RuntimeException e) {
            return unreadable(message, e);
        }
    }

    private Fact unreadable(TrackedEventMessage<?> message, RuntimeException why) {
        String stream = message instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "";
        Instant recordedAt = message.getTimestamp();
        return new Fact(
                message.trackingToken().position().orElseThrow(),
                message.getIdentifier(),
                0,
                recordedAt,
                recordedAt,
                "",
                null,
                new Unreadable(stream, names(message, stream), why));
    }

    private Set<String> names(TrackedEventMessage<?> message, String stream) {
        Set<String> names = new LinkedHashSet<>();
        names.add(stream);
        try {
            JsonNode payload = JSON.readTree(
                    message.serializePayload(serializer, byte[].class).getData());
            payload.properties().stream()
                    .filter(field ->
                            field.getKey().endsWith("Id") && field.getValue().isString())
                    .forEach(field -> names.add(field.getValue().asString()));
        } catch (JacksonException | IllegalStateException noJson) {
            // its stream is all that is known of it
            return names;
        }
        return names;
    }
}
