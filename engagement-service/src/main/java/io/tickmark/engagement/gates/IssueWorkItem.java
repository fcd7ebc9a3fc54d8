package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for the evidence of one version of a control on behalf of the audit firm (R50, C13). */
@Component
class IssueWorkItem implements Tasks {

    record Subject(String workItemId) {}

    record Step(String engagementId, Subject control) {}

    private final History history;
    private final ControlRegister controls;

    IssueWorkItem(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.of(JobType.ISSUE_WORK_ITEM, Step.class, this::take));
    }

    private Intent take(Step step) {
        EngagementFacts facts = EngagementFacts.readGoingOn(history, step.engagementId());
        String workItemId = step.control.workItemId;
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
