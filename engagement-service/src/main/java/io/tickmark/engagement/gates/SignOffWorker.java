package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sponsor signs off the gaps that are open now (R26). */
@Component
class SignOffWorker implements DecisionHandler {

    private final OpenGaps openGaps;

    SignOffWorker(OpenGaps openGaps) {
        this.openGaps = openGaps;
    }

    @Override
    public JobType type() {
        return JobType.RECORD_SIGN_OFF;
    }

    @Override
    public List<String> texts() {
        return List.of("signOffReason");
    }

    @Override
    public Intent decide(Variables form) {
        String engagementId = form.text("engagementId");
        return Intent.to(new EngagementCommand.SignOffOpenGaps(
                engagementId, openGaps.in(engagementId), form.text("signOffReason")));
    }
}
