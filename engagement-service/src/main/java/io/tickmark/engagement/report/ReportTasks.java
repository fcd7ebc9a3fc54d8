package io.tickmark.engagement.report;

import io.tickmark.api.FreeText;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.rules.Input;
import io.tickmark.models.JobType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Management signs or refuses its assertion (D2); the opinion is asked for, and the issued report received (R60). */
@Component
class ReportTasks implements Tasks {

    enum Choice {
        SIGN,
        REFUSE
    }

    record Assertion(
            String engagementId,
            Choice assertionDecision,
            @Nullable LocalDate assertionDate,
            @FreeText @Nullable String assertionStatement,
            @FreeText @Nullable String refusalReason) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(FormDecision.of(
                        JobType.RECORD_ASSERTION,
                        Assertion.class,
                        ReportTasks::assertion,
                        ReportCommand.SignAssertion.class,
                        ReportCommand.RefuseAssertion.class)
                .giving("assertionSigned"));
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(
                ProcessStep.of(JobType.REQUEST_OPINION, ReportCommand.RequestOpinion.class, Intent::to),
                ProcessStep.of(JobType.RECEIVE_REPORT, EngagementCommand.ReceiveReport.class, Intent::to));
    }

    private static Intent assertion(Assertion form) {
        boolean signs = form.assertionDecision == Choice.SIGN;
        ReportCommand command = signs
                ? new ReportCommand.SignAssertion(
                        form.engagementId,
                        Input.present("assertionDate", form.assertionDate),
                        Input.text("assertionStatement", form.assertionStatement))
                : new ReportCommand.RefuseAssertion(form.engagementId, Input.text("refusalReason", form.refusalReason));
        return Intent.to(command).giving(() -> Map.of("assertionSigned", signs));
    }
}
