package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** An executive accepts the risk until a day, as the form gives it (R27). */
@Component
class RiskAcceptanceWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_RISK_ACCEPTANCE;
    }

    @Override
    public List<String> texts() {
        return List.of("riskReason");
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(new GapCommand.AcceptRisk(
                form.object("gap").text("gapId"), form.text("riskReason"), form.day("riskExpiresOn")));
    }
}
