package io.tickmark.engagement.control;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.api.control.Definition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A control as its events tell it.
 *
 * @param definition the version that was stated last
 * @param assessments how engagements rated it, by engagement
 */
public record RegisteredControl(
        String controlId, Definition definition, boolean retired, Map<String, Assessed> assessments) {

    /** How this engagement rated the control last. */
    public Optional<Assessed> assessmentIn(String engagementId) {
        return Optional.ofNullable(assessments.get(engagementId));
    }

    boolean serves(Collection<String> criteria) {
        return definition.criteria().stream().anyMatch(criteria::contains);
    }

    /** Folds a control's events; empty where there are none. */
    static Optional<RegisteredControl> of(List<ControlEvent> events) {
        RegisteredControl control = null;
        for (ControlEvent event : events) {
            control = after(control, event);
        }
        return Optional.ofNullable(control);
    }

    private static RegisteredControl after(@Nullable RegisteredControl before, ControlEvent event) {
        if (event instanceof ControlEvent.Registered e) {
            return new RegisteredControl(e.controlId(), e.definition(), false, Map.of());
        }
        if (before == null) {
            throw new IllegalStateException(
                    "the stream of " + event.controlId() + " does not begin with a registration");
        }
        return switch (event) {
            case ControlEvent.Registered e -> before;
            case ControlEvent.Revised e -> before.with(e.after());
            case ControlEvent.Assigned e ->
                before.with(before.definition.ownedBy(e.owner(), e.deputy(), e.evidenceOwner()));
            case ControlEvent.Mapped e -> before.with(before.definition.serving(e.after()));
            case ControlEvent.Implemented e -> before;
            case ControlEvent.Retired e ->
                new RegisteredControl(before.controlId, before.definition, true, before.assessments);
            case ControlEvent.Assessed e -> before.with(e);
        };
    }

    private RegisteredControl with(Definition next) {
        return new RegisteredControl(controlId, next, retired, assessments);
    }

    private RegisteredControl with(Assessed assessed) {
        Map<String, Assessed> next = new HashMap<>(assessments);
        next.put(assessed.engagementId(), assessed);
        return new RegisteredControl(controlId, definition, retired, Map.copyOf(next));
    }
}
