package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand.CompleteControlList;
import io.tickmark.api.engagement.EngagementCommand.DeclareAuditReadiness;
import io.tickmark.api.engagement.EngagementCommand.FreezeBaseline;
import io.tickmark.api.engagement.EngagementCommand.SignOffOpenGaps;
import io.tickmark.api.engagement.EngagementCommand.StartReadiness;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** How far management is from an examination, and when it may begin. */
final class Readiness {

    private Readiness() {}

    static @Nullable EngagementEvent decide(EngagementState state, StartReadiness command) {
        if (state.status == EngagementStatus.READINESS) {
            baselineIsOpen(state);
            return null;
        }
        state.mustAllow("Beginning readiness", EngagementEvent.ReadinessStarted.class);
        return new EngagementEvent.ReadinessStarted(command.engagementId());
    }

    static EngagementEvent decide(EngagementState state, CompleteControlList command) {
        state.mustAllow("Completing the control list", EngagementEvent.ControlListCompleted.class);
        baselineIsOpen(state);
        return new EngagementEvent.ControlListCompleted(command.engagementId());
    }

    static EngagementEvent decide(EngagementState state, FreezeBaseline command) {
        state.mustAllow("Freezing the baseline", EngagementEvent.BaselineFrozen.class);
        baselineIsOpen(state);
        Baseline baseline = Baseline.of(state.criteria, command.controls());
        return new EngagementEvent.BaselineFrozen(command.engagementId(), baseline.controls(), baseline.sha256());
    }

    static EngagementEvent decide(EngagementState state, SignOffOpenGaps command, String actor) {
        state.mustAllow("Signing off open gaps", EngagementEvent.OpenGapsSignedOff.class);
        if (OpenGapsAreSignedOff.ids(command.openGaps()).isEmpty()) {
            throw RuleViolation.input("openGaps", "is empty; there is nothing to sign off.");
        }
        return new EngagementEvent.OpenGapsSignedOff(
                command.engagementId(), command.openGaps(), actor, Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, DeclareAuditReadiness command) {
        state.mustAllow("Declaring audit readiness", EngagementEvent.AuditReadinessDeclared.class);
        if (!state.baselineFrozen) {
            throw RuleViolation.of("R19", "Assess the controls and freeze the baseline first.");
        }
        OpenGapsAreSignedOff.check(command.openGaps(), state.signedOffGaps);
        return new EngagementEvent.AuditReadinessDeclared(command.engagementId(), command.openGaps());
    }

    private static void baselineIsOpen(EngagementState state) {
        if (state.baselineFrozen) {
            throw RuleViolation.of(
                    "R19", "The baseline is frozen and never changes; gaps are remediated from here on.");
        }
    }
}
