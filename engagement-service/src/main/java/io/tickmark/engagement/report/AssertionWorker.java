package io.tickmark.engagement.report;

import io.tickmark.api.Ids;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Management signs or refuses its assertion (D2). */
@Component
class AssertionWorker implements DecisionHandler {

    private enum Choice {
        SIGN,
        REFUSE
    }

    @Override
    public JobType type() {
        return JobType.RECORD_ASSERTION;
    }

    @Override
    public List<String> texts() {
        return List.of("assertionStatement", "refusalReason");
    }

    @Override
    public Intent decide(Variables form) {
        String reportId = Ids.report(form.text("engagementId"));
        boolean signs = form.one("assertionDecision", Choice.class) == Choice.SIGN;
        ReportCommand command = signs
                ? new ReportCommand.SignAssertion(reportId, form.day("assertionDate"), form.text("assertionStatement"))
                : new ReportCommand.RefuseAssertion(reportId, form.text("refusalReason"));
        return Intent.to(command).giving(() -> Map.of("assertionSigned", signs));
    }
}
