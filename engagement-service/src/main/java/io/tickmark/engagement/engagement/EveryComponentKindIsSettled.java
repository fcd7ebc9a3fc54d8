package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** R6: each of the five kinds has a component in scope or a reason why it has none. */
final class EveryComponentKindIsSettled {

    private EveryComponentKindIsSettled() {}

    /** The reasons that say something, by kind. */
    static Map<ComponentKind, String> check(List<Component> components, Map<ComponentKind, String> noneBecause) {
        for (Component component : Input.present("components", components)) {
            Input.present("components.kind", component.kind());
            Input.text("components.name", component.name());
        }
        Map<ComponentKind, String> reasons = new EnumMap<>(ComponentKind.class);
        Input.present("noneBecause", noneBecause).forEach((kind, reason) -> {
            if (reason != null && !reason.isBlank()) {
                reasons.put(kind, Input.text("noneBecause", reason));
            }
        });
        List<ComponentKind> open = new ArrayList<>();
        for (ComponentKind kind : ComponentKind.values()) {
            boolean named = components.stream().anyMatch(component -> component.kind() == kind);
            if (named && reasons.containsKey(kind)) {
                throw refuse(kind + " has components and a reason for none; drop one of the two.", List.of(kind));
            }
            if (!named && !reasons.containsKey(kind)) {
                open.add(kind);
            }
        }
        if (!open.isEmpty()) {
            throw refuse("Name a component, or say why there is none, for " + open + ".", open);
        }
        return Collections.unmodifiableMap(reasons);
    }

    private static RuleViolation refuse(String message, List<ComponentKind> kinds) {
        return RuleViolation.of("R6", message).with("kinds", kinds);
    }
}
