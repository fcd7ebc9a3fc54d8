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
        state.mustBe("Readiness", EngagementStatus.SCOPED, EngagementStatus.READINESS);
        baselineIsOpen(state);
        return state.status == EngagementStatus.READINESS
                ? null
                : new EngagementEvent.ReadinessStarted(command.engagementId());
    }

    static EngagementEvent decide(EngagementState state, CompleteControlList command) {
        state.mustBe("Completing the control list", EngagementStatus.READINESS);
        baselineIsOpen(state);
        return new EngagementEvent.ControlListCompleted(command.engagementId());
    }

    static EngagementEvent decide(EngagementState state, FreezeBaseline command) {
        state.mustBe("Freezing the baseline", EngagementStatus.READINESS);
        baselineIsOpen(state);
        Baseline baseline = Baseline.of(state.criteria, command.controls());
        return new EngagementEvent.BaselineFrozen(command.engagementId(), baseline.controls(), baseline.sha256());
    }

    static EngagementEvent decide(EngagementState state, SignOffOpenGaps command, String actor) {
        state.mustBe("Signing off open gaps", EngagementStatus.READINESS, EngagementStatus.REMEDIATION);
        if (OpenGapsAreSignedOff.ids(command.openGaps()).isEmpty()) {
            throw RuleViolation.input("openGaps", "is empty; there is nothing to sign off.");
        }
        return new EngagementEvent.OpenGapsSignedOff(
                command.engagementId(), command.openGaps(), actor, Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, DeclareAuditReadiness command) {
        state.mustBe("Declaring audit readiness", EngagementStatus.READINESS, EngagementStatus.REMEDIATION);
        if (!state.baselineFrozen) {
            throw RuleViolation.of("R19", "Assess the controls and freeze the baseline first.");
        }
        OpenGapsAreSignedOff.check(command.openGaps(), state.signedOffGaps);
        return new EngagementEvent.AuditReadinessDeclared(command.engagementId(), command.openGaps());
    }

    private static void baselineIsOpen(EngagementState state) {
        if (state.baselineFrozen) {
            throw RuleViolation.of("R19", "The baseline is frozen and never changes; gaps are mended from here on.");
        }
    }
}
