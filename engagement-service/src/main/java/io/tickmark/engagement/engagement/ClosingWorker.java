package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closes the file with the distribution of the report, as the form gives it. */
@Component
class ClosingWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_CLOSING;
    }

    @Override
    public List<String> texts() {
        return List.of("distribution");
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(
                new EngagementCommand.Close(form.text("engagementId"), form.column("distribution", "recipient")));
    }
}
