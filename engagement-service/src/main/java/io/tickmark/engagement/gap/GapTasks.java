package io.tickmark.engagement.gap;

import io.tickmark.api.FreeText;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.decision.Days;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.Today;
import io.tickmark.models.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people decide on a gap in their forms, and what its process notes by itself. */
@Component
class GapTasks implements Tasks {

    private final GapRegister gaps;
    private final Clock clock;

    GapTasks(GapRegister gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    /** The gap that a task or a timer is about. */
    record Subject(String gapId) {}

    enum Route {
        FIX,
        ACCEPT_RISK,
        DEFER
    }

    /** The terms of the severity say the due date where none is given, and when to remind (R34). */
    record Plan(
            Subject gap,
            Route route,
            @FreeText @Nullable String plannedAction,
            @Nullable LocalDate dueOn,
            @FreeText @Nullable String deferReason,
            int dueInDays,
            int remindDaysBefore) {}

    record RiskAcceptance(Subject gap, @FreeText String riskReason, LocalDate riskExpiresOn) {}

    record Remediation(Subject gap, @FreeText String whatWasDone) {}

    enum Verdict {
        VERIFIED,
        REJECTED
    }

    record Verification(
            Subject gap, Verdict verdict, @FreeText String verificationNote) {}

    record Timer(Subject gap, int remindDaysBefore) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(
                FormDecision.of(
                                JobType.RECORD_REMEDIATION_PLAN,
                                Plan.class,
                                this::plan,
                                GapCommand.Plan.class,
                                GapCommand.ProposeRisk.class,
                                GapCommand.Defer.class)
                        .giving("route", "dueOn", "remindAt", "escalateAt"),
                FormDecision.of(
                        JobType.RECORD_RISK_ACCEPTANCE,
                        RiskAcceptance.class,
                        form -> Intent.to(
                                new GapCommand.AcceptRisk(form.gap.gapId, form.riskReason, form.riskExpiresOn)),
                        GapCommand.AcceptRisk.class),
                FormDecision.of(
                        JobType.RECORD_REMEDIATION,
                        Remediation.class,
                        form -> Intent.to(new GapCommand.Complete(form.gap.gapId, form.whatWasDone)),
                        GapCommand.Complete.class),
                FormDecision.of(
                                JobType.RECORD_VERIFICATION,
                                Verification.class,
                                GapTasks::verify,
                                GapCommand.Verify.class,
                                GapCommand.Reject.class)
                        .giving("verified"));
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(
                ProcessStep.of(
                        JobType.NOTE_REMINDER_DUE,
                        Timer.class,
                        due -> Intent.to(new GapCommand.NoteReminderDue(due.gap.gapId, due.remindDaysBefore))),
                ProcessStep.of(
                        JobType.NOTE_ESCALATION_DUE,
                        Timer.class,
                        due -> Intent.to(new GapCommand.NoteEscalationDue(due.gap.gapId))));
    }

    private Intent plan(Plan form) {
        String gapId = form.gap.gapId;
        Map<String, ?> routing = Map.of("route", form.route.name());
        return switch (form.route) {
            case FIX -> remediate(gapId, form);
            case DEFER ->
                Intent.to(new GapCommand.Defer(gapId, Input.text("deferReason", form.deferReason)))
                        .giving(() -> routing);
            case ACCEPT_RISK -> Intent.to(new GapCommand.ProposeRisk(gapId)).giving(() -> routing);
        };
    }

    private Intent remediate(String gapId, Plan form) {
        LocalDate wanted = form.dueOn == null ? Today.of(clock).plusDays(form.dueInDays) : form.dueOn;
        return Intent.to(new GapCommand.Plan(gapId, Input.text("plannedAction", form.plannedAction), wanted))
                .giving(() -> timers(gaps.get(gapId).dueOn().orElse(wanted), form.remindDaysBefore));
    }

    private static Map<String, String> timers(LocalDate dueOn, int remindDaysBefore) {
        return Map.of(
                "route", Route.FIX.name(),
                "dueOn", dueOn.toString(),
                "remindAt", Days.beginningOf(dueOn.minusDays(remindDaysBefore)),
                "escalateAt", Days.endOf(dueOn));
    }

    private static Intent verify(Verification form) {
        String gapId = form.gap.gapId;
        boolean verified = form.verdict == Verdict.VERIFIED;
        GapCommand command = verified
                ? new GapCommand.Verify(gapId, form.verificationNote)
                : new GapCommand.Reject(gapId, form.verificationNote);
        return Intent.to(command).giving(() -> Map.of("verified", verified));
    }
}
