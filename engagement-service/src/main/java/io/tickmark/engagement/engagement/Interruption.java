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
        state.mustAllow("Putting on hold", EngagementEvent.PutOnHold.class);
        return new EngagementEvent.PutOnHold(command.engagementId(), Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, Resume command) {
        state.mustAllow("Resuming", EngagementEvent.Resumed.class);
        return new EngagementEvent.Resumed(
                command.engagementId(), state.beforeHold, Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, Cancel command) {
        state.mustAllow("Cancelling", EngagementEvent.Cancelled.class);
        return new EngagementEvent.Cancelled(command.engagementId(), Input.text("reason", command.reason()));
    }

    static EngagementEvent decide(EngagementState state, Withdraw command, @Nullable String role) {
        if (!Role.AUDITOR.key().equals(role)) {
            throw RuleViolation.of("D2", "Only the auditor withdraws; the service organisation cancels instead.");
        }
        boolean resting = state.status == EngagementStatus.ON_HOLD;
        EngagementStatus phase = resting ? state.beforeHold : state.status;
        if (!EngagementStatus.TABLE.allows(phase, EngagementEvent.AuditorWithdrew.class)) {
            throw state.wrongState(
                    "The auditor withdraws during fieldwork or reporting; the engagement is " + phase + ".");
        }
        return new EngagementEvent.AuditorWithdrew(command.engagementId(), Input.text("reason", command.reason()));
    }
}
