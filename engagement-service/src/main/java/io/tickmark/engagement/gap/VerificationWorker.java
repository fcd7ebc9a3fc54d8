package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody other than the fixer confirms the remediation or sends it back (R33). */
@Component
class VerificationWorker implements DecisionHandler {

    private enum Verdict {
        VERIFIED,
        REJECTED
    }

    @Override
    public JobType type() {
        return JobType.RECORD_VERIFICATION;
    }

    @Override
    public List<String> texts() {
        return List.of("verificationNote");
    }

    @Override
    public Intent decide(Variables form) {
        String gapId = form.object("gap").text("gapId");
        String note = form.text("verificationNote");
        boolean verified = form.one("verdict", Verdict.class) == Verdict.VERIFIED;
        GapCommand command = verified ? new GapCommand.Verify(gapId, note) : new GapCommand.Reject(gapId, note);
        return Intent.to(command).giving(() -> Map.of("verified", verified));
    }
}
