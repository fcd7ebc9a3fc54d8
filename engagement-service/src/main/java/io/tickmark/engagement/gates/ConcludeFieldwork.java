package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.workitem.RegisteredWorkItem;
import io.tickmark.engagement.workitem.WorkItemRegister;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends fieldwork with what the auditor concluded on each control (R53). */
@Component
class ConcludeFieldwork implements Tasks {

    private final WorkItemRegister workItems;

    ConcludeFieldwork(WorkItemRegister workItems) {
        this.workItems = workItems;
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.of(JobType.CONCLUDE_FIELDWORK, OfEngagement.class, this::take));
    }

    private Intent take(OfEngagement step) {
        String engagementId = step.engagementId();
        return Intent.to(new EngagementCommand.ConcludeFieldwork(
                engagementId,
                workItems.of(engagementId).stream()
                        .map(ConcludeFieldwork::tested)
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
