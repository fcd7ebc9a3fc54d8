package io.tickmark.engagement.planning;

import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.engagement.process.FormContents;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.ShownText;
import io.tickmark.engagement.process.Variables;
import io.tickmark.models.UserTask;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why report type and categories were chosen. */
@Component
class ScopeForm implements FormContents {

    private final History history;

    ScopeForm(History history) {
        this.history = history;
    }

    @Override
    public Set<UserTask> tasks() {
        return EnumSet.of(UserTask.APPROVE_SCOPE);
    }

    @Override
    public Map<String, ?> of(UserTask task, Variables process) {
        Map<String, Object> shown = new HashMap<>();
        for (EngagementEvent event : history.of(process.text("engagementId"), EngagementEvent.class)) {
            switch (event) {
                case EngagementEvent.ReportTypeChosen e -> shown.put("typeRationale", ShownText.of(e.rationale()));
                case EngagementEvent.CategoriesChosen e -> shown.put("categoryRationale", ShownText.of(e.rationale()));
                default -> {}
            }
        }
        return shown;
    }
}
