package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** The lead declares that the examination may begin, with the gaps that are open now (R26). */
@Component
class AuditReadinessWorker implements DecisionHandler {

    private final OpenGaps openGaps;

    AuditReadinessWorker(OpenGaps openGaps) {
        this.openGaps = openGaps;
    }

    @Override
    public JobType type() {
        return JobType.RECORD_AUDIT_READINESS;
    }

    @Override
    public Intent decide(Variables form) {
        String engagementId = form.text("engagementId");
        return Intent.to(new EngagementCommand.DeclareAuditReadiness(engagementId, openGaps.in(engagementId)));
    }
}
