package io.tickmark.engagement.workitem;

import io.tickmark.api.FreeText;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands evidence to the auditor (R50). */
@Component
class WorkItemTasks implements Tasks {

    /** The work item that a task is about, with its control. */
    record Subject(String workItemId) {}

    record Submission(
            Subject control,
            @FreeText @Nullable List<EvidenceItem> evidence,
            @FreeText @Nullable String evidenceNote) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(FormDecision.of(
                JobType.SUBMIT_EVIDENCE,
                Submission.class,
                form -> Intent.to(new WorkItemCommand.Submit(
                        form.control.workItemId,
                        Objects.requireNonNullElse(form.evidence, List.of()),
                        Objects.requireNonNullElse(form.evidenceNote, ""))),
                WorkItemCommand.Submit.class));
    }
}
