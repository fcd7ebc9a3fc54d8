package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.process.decision.FormContents;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ShownText;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.UserTask;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The scope as a whole, with the reasons: what the sponsor approves, and what management asserts about. */
@Component
class ScopeForm implements FormContents {

    private final History history;

    ScopeForm(History history) {
        this.history = history;
    }

    @Override
    public Set<UserTask> tasks() {
        return EnumSet.of(UserTask.APPROVE_SCOPE, UserTask.SIGN_ASSERTION);
    }

    @Override
    public Map<String, ?> of(UserTask task, Variables process) {
        Map<String, Object> shown = new HashMap<>();
        for (EngagementEvent event :
                history.of(process.read(OfEngagement.class).engagementId(), EngagementEvent.class)) {
            switch (event) {
                case EngagementEvent.ReportTypeChosen e -> showType(e, shown);
                case EngagementEvent.CategoriesChosen e -> {
                    shown.put(
                            "categories",
                            e.categories().stream().map(Enum::name).sorted().toList());
                    shown.put("categoryRationale", ShownText.of(e.rationale()));
                }
                case EngagementEvent.ComponentsDefined e ->
                    shown.put(
                            "components",
                            e.components().stream()
                                    .map(component ->
                                            Map.of("kind", component.kind().name(), "name", component.name()))
                                    .toList());
                case EngagementEvent.TeamAppointed e -> showTeam(e.team(), shown);
                default -> {}
            }
        }
        return shown;
    }

    private static void showType(EngagementEvent.ReportTypeChosen chosen, Map<String, Object> shown) {
        shown.keySet().removeAll(Set.of("asOfDate", "periodStart", "periodEnd"));
        shown.put("reportType", chosen.type().name());
        shown.put("typeRationale", ShownText.of(chosen.rationale()));
        if (chosen.asOfDate() != null) {
            shown.put("asOfDate", chosen.asOfDate().toString());
        }
        if (chosen.period() != null) {
            shown.put("periodStart", chosen.period().start().toString());
            shown.put("periodEnd", chosen.period().end().toString());
        }
    }

    private static void showTeam(Team team, Map<String, Object> shown) {
        shown.put("sponsor", team.sponsor());
        shown.put("lead", team.lead());
        shown.put("liaison", team.liaison());
    }
}
