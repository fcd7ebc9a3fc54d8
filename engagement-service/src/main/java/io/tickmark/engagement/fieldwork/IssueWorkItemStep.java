package io.tickmark.engagement.fieldwork;

import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
import io.tickmark.engagement.process.Variables;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Asks for the evidence of one control on behalf of the audit firm (R50). */
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
        Variables asked = job.variables().object("control");
        EngagementFacts facts = EngagementFacts.read(history, job.variables().text("engagementId"));
        RegisteredControl control = controls.get(asked.text("controlId"));
        return Intent.to(new WorkItemCommand.Issue(
                asked.text("workItemId"),
                facts.engagementId(),
                facts.tenant(),
                facts.examiner(),
                facts.type(),
                control.controlId(),
                control.definition()));
    }
}
