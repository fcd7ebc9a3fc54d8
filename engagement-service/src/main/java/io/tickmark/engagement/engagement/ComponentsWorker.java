package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The components in scope, and why there are none of a kind, as the form gives them (R6). */
@org.springframework.stereotype.Component
class ComponentsWorker implements DecisionHandler {

    private static final Map<ComponentKind, String> REASON_FIELDS = Map.of(
            ComponentKind.INFRASTRUCTURE, "noInfrastructureBecause",
            ComponentKind.SOFTWARE, "noSoftwareBecause",
            ComponentKind.PEOPLE, "noPeopleBecause",
            ComponentKind.PROCEDURES, "noProceduresBecause",
            ComponentKind.DATA, "noDataBecause");

    @Override
    public JobType type() {
        return JobType.RECORD_COMPONENTS;
    }

    @Override
    public List<String> texts() {
        return List.of(
                "components",
                "noInfrastructureBecause",
                "noSoftwareBecause",
                "noPeopleBecause",
                "noProceduresBecause",
                "noDataBecause");
    }

    @Override
    public Intent decide(Variables form) {
        List<Component> components = form.rows("components").stream()
                .map(row -> new Component(row.one("kind", ComponentKind.class), row.text("name")))
                .toList();
        Map<ComponentKind, String> noneBecause = new EnumMap<>(ComponentKind.class);
        REASON_FIELDS.forEach(
                (kind, field) -> form.optionalText(field).ifPresent(reason -> noneBecause.put(kind, reason)));
        return Intent.to(
                new EngagementCommand.DefineComponents(form.text("engagementId"), components, Map.copyOf(noneBecause)));
    }
}
