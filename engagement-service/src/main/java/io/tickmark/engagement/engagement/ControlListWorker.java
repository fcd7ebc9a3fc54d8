package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Somebody says that the control list is complete now; whether it is, the baseline shows (R23). */
@Component
class ControlListWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_CONTROL_LIST;
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(new EngagementCommand.CompleteControlList(form.text("engagementId")));
    }
}
