package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.in;
import static io.tickmark.projections.timeline.Told.person;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Rating;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events of a control in plain words. What changes a control concerns every engagement whose days it touches (R48). */
final class ControlTeller {

    private ControlTeller() {}

    /**
     * Tells one event.
     *
     * @param code the control's own number
     */
    static Told tell(ControlEvent event, String code) {
        return switch (event) {
            case ControlEvent.Registered e -> {
                Told told =
                        in(Phase.MONITORING, "registered the control " + code).now("version", 1);
                yield all(told, facts(e.definition()));
            }
            case ControlEvent.Revised e -> {
                Map<String, Object> changed = facts(e.after());
                changed.entrySet().removeAll(facts(e.before()).entrySet());
                Told told = in(Phase.MONITORING, "revised the control " + code + " from " + e.effectiveFrom() + " on")
                        .now("version", e.version())
                        .now("effectiveFrom", e.effectiveFrom())
                        .because(e.reason());
                yield all(told, changed);
            }
            case ControlEvent.Assigned e ->
                in(
                                Phase.MONITORING,
                                "put the control " + code + " in the hands of " + person(e.owner()) + ", deputy "
                                        + person(e.deputy()) + ", evidence from " + person(e.evidenceOwner()))
                        .now("owner", e.owner())
                        .now("deputy", e.deputy())
                        .now("evidenceOwner", e.evidenceOwner());
            case ControlEvent.Mapped e ->
                in(Phase.MONITORING, "mapped the control " + code + " to " + String.join(", ", e.after()))
                        .now("criteria", e.after());
            case ControlEvent.Implemented e ->
                in(Phase.MONITORING, "stated that the control " + code + " operates from " + e.effectiveFrom() + " on")
                        .now("implementedFrom", e.effectiveFrom());
            case ControlEvent.Retired e ->
                in(Phase.MONITORING, "retired the control " + code + " from " + e.effectiveFrom() + " on")
                        .now("retiredFrom", e.effectiveFrom())
                        .because(e.reason());
            case ControlEvent.Assessed e ->
                in(Phase.READINESS, "rated " + code + " as " + text(e.rating()))
                        .now("rating", e.rating())
                        .because(e.basis());
        };
    }

    private static Told all(Told told, Map<String, Object> facts) {
        Told more = told;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            more = more.now(fact.getKey(), fact.getValue());
        }
        return more;
    }

    private static Map<String, Object> facts(Definition definition) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", definition.title());
        facts.put("description", definition.description());
        facts.put("criteria", definition.criteria());
        facts.put("owner", definition.owner());
        facts.put("deputy", definition.deputy());
        facts.put("evidenceOwner", definition.evidenceOwner());
        facts.put("frequency", definition.frequency());
        facts.put("nature", definition.nature());
        facts.put("type", definition.type());
        facts.put("systems", definition.systems());
        facts.put("population", definition.population());
        facts.put("test", definition.test());
        return facts;
    }

    private static String text(Rating rating) {
        return switch (rating) {
            case MEETS -> "meeting its criteria";
            case PARTLY_MEETS -> "partly meeting its criteria";
            case DOES_NOT_MEET -> "not meeting its criteria";
        };
    }
}
