package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Asks for the evidence of one version of a control on behalf of the audit firm (R50, C13). */
@Component
class IssueWorkItemStep implements SystemStep {

    private final History history;
    private final ControlRegister controls;

    IssueWorkItemStep(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public JobType type() {
        return JobType.ISSUE_WORK_ITEM;
    }

    @Override
    public Intent take(Job job) {
        EngagementFacts facts =
                EngagementFacts.readGoingOn(history, job.variables().text("engagementId"));
        String workItemId = job.variables().object("control").text("workItemId");
        ExaminedVersion version = facts.testedBy(workItemId);
        RegisteredControl control = controls.get(version.controlId());
        return Intent.to(new WorkItemCommand.Issue(
                workItemId,
                facts.engagementId(),
                facts.tenant(),
                facts.examiner(),
                facts.type(),
                control.controlId(),
                control.as(version),
                new Operated(
                        version.version(),
                        version.from(),
                        version.until(),
                        NotMetFromTheBeginning.of(control, facts, history))));
    }
}
