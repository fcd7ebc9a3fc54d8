package io.tickmark.engagement.engagement;

import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The categories in scope, as the form gives them (R3). */
@Component
class CategoriesWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_CATEGORIES;
    }

    @Override
    public List<String> texts() {
        return List.of("categoryRationale");
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(new EngagementCommand.ChooseCategories(
                form.text("engagementId"),
                Set.copyOf(form.several("categories", Category.class)),
                form.text("categoryRationale")));
    }
}
