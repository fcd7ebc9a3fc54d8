package io.tickmark.projections.feed;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Unreadable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes facts as CloudEvents 1.0 in structured JSON. */
final class CloudEvents {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CloudEvents() {}

    /**
     * The whole message. The position is a text, because integers of CloudEvents have 32 bits.
     *
     * @throws Unsendable if none can be made of the event
     */
    static String of(Fact fact) {
        if (fact.event() instanceof Unreadable unreadable) {
            throw new Unsendable(unreadable.why());
        }
        try {
            return whole(fact);
        } catch (RuntimeException e) {
            throw new Unsendable(e);
        }
    }

    private static String whole(Fact fact) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", fact.eventId())
                .put("source", "urn:tickmark:event-log")
                .put("type", type(fact.event().getClass()))
                .put("subject", fact.event().aggregateId())
                .put("time", fact.recordedAt().toString())
                .put("datacontenttype", "application/json")
                .put("actor", fact.actor());
        if (fact.actorRole() != null) {
            event.put("actorrole", fact.actorRole());
        }
        event.put("position", Long.toString(fact.position()));
        event.set("data", JSON.valueToTree(fact.event()));
        return event.toString();
    }

    private static String type(Class<? extends Event> event) {
        return "io.tickmark." + EventTypes.nameOf(event) + ".v" + EventTypes.revisionOf(event);
    }
}
