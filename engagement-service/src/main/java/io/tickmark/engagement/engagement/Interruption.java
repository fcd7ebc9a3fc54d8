package io.tickmark.engagement.engagement;

import io.tickmark.api.Role;
import io.tickmark.api.engagement.EngagementCommand.Cancel;
import io.tickmark.api.engagement.EngagementCommand.Hold;
import io.tickmark.api.engagement.EngagementCommand.Resume;
import io.tickmark.api.engagement.EngagementCommand.Withdraw;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** How work rests or ends before a report. */
final class Interruption {

    private Interruption() {}

    static EngagementEvent decide(EngagementState state, Hold command) {
        state.mustBeActive("Putting on hold");
        return new EngagementEvent.PutOnHold(command.engagementId(), Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, Resume command) {
        state.mustBe("Resuming", EngagementStatus.ON_HOLD);
        return new EngagementEvent.Resumed(
                command.engagementId(), state.beforeHold, Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, Cancel command) {
        if (!state.status.beforeReport()) {
            throw state.wrongState(
                    "Only an engagement before its report can be cancelled; this one is " + state.status + ".");
        }
        return new EngagementEvent.Cancelled(command.engagementId(), Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, Withdraw command, @Nullable String role) {
        if (!Role.AUDITOR.key().equals(role)) {
            throw RuleViolation.of("D2", "Only the auditor withdraws; the service organisation cancels instead.");
        }
        boolean resting = state.status == EngagementStatus.ON_HOLD;
        EngagementStatus phase = resting ? state.beforeHold : state.status;
        if (phase != EngagementStatus.FIELDWORK && phase != EngagementStatus.REPORTING) {
            throw state.wrongState(
                    "The auditor withdraws during fieldwork or reporting; the engagement is " + phase + ".");
        }
        return new EngagementEvent.AuditorWithdrew(command.engagementId(), Input.text("reason", command.reason()));
    }
}
