package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.engagement.workitem.RegisteredWorkItem;
import io.tickmark.engagement.workitem.WorkItemRegister;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Ends fieldwork with what the auditor concluded on each control (R53). */
@Component
class ConcludeFieldworkStep implements SystemStep {

    private final WorkItemRegister workItems;

    ConcludeFieldworkStep(WorkItemRegister workItems) {
        this.workItems = workItems;
    }

    @Override
    public JobType type() {
        return JobType.CONCLUDE_FIELDWORK;
    }

    @Override
    public Intent take(Job job) {
        String engagementId = job.variables().text("engagementId");
        return Intent.to(new EngagementCommand.ConcludeFieldwork(
                engagementId,
                workItems.of(engagementId).stream()
                        .map(ConcludeFieldworkStep::tested)
                        .toList()));
    }

    private static TestedControl tested(RegisteredWorkItem item) {
        TestResult result = item.concluded();
        String code = item.control().code();
        return result == null
                ? new TestedControl(item.controlId(), code, item.version(), null, null, 0)
                : new TestedControl(
                        item.controlId(),
                        code,
                        item.version(),
                        result.design(),
                        result.operation(),
                        result.deviations().size());
    }
}
