package io.tickmark.engagement.engagement;

import io.tickmark.api.FreeText;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The control list, the specified period, and the end of an engagement. */
@Component
class EngagementTasks implements Tasks {

    record Recipient(String recipient) {}

    record ClosingForm(
            String engagementId, @FreeText @Nullable List<Recipient> distribution) {}

    /** Whether the control list is complete, the baseline shows (R23). */
    @Override
    public List<FormDecision<?>> forms() {
        return List.of(
                FormDecision.of(JobType.RECORD_CONTROL_LIST, EngagementCommand.CompleteControlList.class),
                FormDecision.of(
                        JobType.RECORD_CLOSING,
                        ClosingForm.class,
                        EngagementTasks::close,
                        EngagementCommand.Close.class));
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(
                ProcessStep.of(JobType.START_OBSERVATION, EngagementCommand.StartObservation.class, Intent::to),
                ProcessStep.of(JobType.END_OBSERVATION, EngagementCommand.EndObservation.class, Intent::to),
                ProcessStep.of(JobType.OPEN_RENEWAL, EngagementCommand.ReachRenewalLeadTime.class, Intent::to));
    }

    private static Intent close(ClosingForm form) {
        List<Recipient> distribution = Objects.requireNonNullElse(form.distribution, List.of());
        return Intent.to(new EngagementCommand.Close(
                form.engagementId,
                distribution.stream().map(Recipient::recipient).toList()));
    }
}
