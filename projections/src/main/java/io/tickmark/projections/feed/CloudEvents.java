package io.tickmark.projections.feed;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Unreadable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes facts as CloudEvents 1.0 in structured JSON. */
final class CloudEvents {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    /** Ids of engagements begin with it. */
    private static final String ENGAGEMENTS = "eng-";

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

    /** What keeps the events of one engagement, control or programme in order. An event that cannot be read has that of the engagement it names. */
    static String key(Event event) {
        return switch (event) {
            case PlatformEvent e -> e.actionId();
            case ProgrammeEvent e -> e.programmeId();
            case EngagementEvent e -> e.engagementId();
            case ControlEvent e -> e.controlId();
            case GapEvent e -> e.engagementId();
            case WorkItemEvent e -> e.engagementId();
            case ReportEvent e -> e.engagementId();
            case Unreadable e ->
                e.names().stream()
                        .filter(name -> name.startsWith(ENGAGEMENTS))
                        .findFirst()
                        .orElse(e.aggregateId());
            default -> throw new IllegalStateException("no key for " + event.getClass());
        };
    }
}
