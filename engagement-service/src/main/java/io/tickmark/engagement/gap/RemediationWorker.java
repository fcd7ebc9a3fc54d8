package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fixer says what was done (R27). */
@Component
class RemediationWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_REMEDIATION;
    }

    @Override
    public List<String> texts() {
        return List.of("whatWasDone");
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(new GapCommand.Complete(form.object("gap").text("gapId"), form.text("whatWasDone")));
    }
}
