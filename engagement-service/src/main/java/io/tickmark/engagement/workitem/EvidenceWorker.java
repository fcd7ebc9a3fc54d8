package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands evidence to the auditor, as the form gives it (R50). */
@Component
class EvidenceWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.SUBMIT_EVIDENCE;
    }

    @Override
    public List<String> texts() {
        return List.of("evidence", "evidenceNote");
    }

    @Override
    public Intent decide(Variables form) {
        List<EvidenceItem> evidence = form.rows("evidence").stream()
                .map(row -> new EvidenceItem(row.text("name"), row.text("reference")))
                .toList();
        return Intent.to(new WorkItemCommand.Submit(
                form.object("control").text("workItemId"),
                evidence,
                form.optionalText("evidenceNote").orElse("")));
    }
}
