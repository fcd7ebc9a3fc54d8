package io.tickmark.engagement.gates;

import io.tickmark.api.FreeText;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.OpenGap;
import io.tickmark.engagement.gap.GapRegister;
import io.tickmark.engagement.gap.RegisteredGap;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sponsor signs off the gaps that are open, and the lead declares that the examination may begin with them (R26). */
@Component
class OpenGapsTasks implements Tasks {

    private final GapRegister gaps;

    OpenGapsTasks(GapRegister gaps) {
        this.gaps = gaps;
    }

    record SignOff(String engagementId, @FreeText String signOffReason) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(
                FormDecision.of(
                        JobType.RECORD_SIGN_OFF,
                        SignOff.class,
                        form -> Intent.to(new EngagementCommand.SignOffOpenGaps(
                                form.engagementId, openIn(form.engagementId), form.signOffReason)),
                        EngagementCommand.SignOffOpenGaps.class),
                FormDecision.of(
                        JobType.RECORD_AUDIT_READINESS,
                        OfEngagement.class,
                        form -> Intent.to(new EngagementCommand.DeclareAuditReadiness(
                                form.engagementId(), openIn(form.engagementId()))),
                        EngagementCommand.DeclareAuditReadiness.class));
    }

    /** Tells the process which gaps are open, so that the sponsor is asked where there are any. */
    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.of(JobType.CHECK_OPEN_GAPS, OfEngagement.class, this::check)
                .giving("openGaps"));
    }

    private Intent check(OfEngagement step) {
        return Intent.toNothing().giving(() -> Map.of("openGaps", named(step.engagementId())));
    }

    private List<OpenGap> openIn(String engagementId) {
        return gaps.openIn(engagementId).stream()
                .map(gap -> new OpenGap(gap.gapId(), gap.identified().controlCode()))
                .toList();
    }

    private List<Map<String, String>> named(String engagementId) {
        return gaps.openIn(engagementId).stream()
                .map(RegisteredGap::gapId)
                .map(id -> Map.of("gapId", id))
                .toList();
    }
}
