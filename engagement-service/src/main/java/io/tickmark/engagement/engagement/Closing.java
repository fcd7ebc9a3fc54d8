package io.tickmark.engagement.engagement;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementCommand.Close;
import io.tickmark.api.engagement.EngagementCommand.OpenFollowUps;
import io.tickmark.api.engagement.EngagementCommand.ReachRenewalLeadTime;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What follows a report: follow-ups, the closed file and the next examination. */
final class Closing {

    private Closing() {}

    static EngagementEvent decide(EngagementState state, OpenFollowUps command) {
        state.mustAllow("Opening follow-ups", EngagementEvent.FollowUpsOpened.class);
        Input.distinctTexts("gapIds", command.gapIds());
        if (command.gapIds().size() != state.deviations) {
            throw RuleViolation.of(
                            "R63",
                            "The auditor noted " + state.deviations + " deviations, and each needs its own follow-up.")
                    .with("deviations", state.deviations)
                    .with("followUps", command.gapIds().size());
        }
        return new EngagementEvent.FollowUpsOpened(command.engagementId(), command.gapIds());
    }

    static EngagementEvent decide(EngagementState state, Close command) {
        state.mustAllow("Closing", EngagementEvent.Closed.class);
        if (state.deviations > 0 && !state.followUpsOpened) {
            throw RuleViolation.of("R63", "Deviations have no follow-up yet; open the follow-ups first.")
                    .with("deviations", state.deviations);
        }
        Input.texts("distribution", command.distribution());
        return new EngagementEvent.Closed(command.engagementId(), command.distribution());
    }

    /** Nothing follows an engagement that was given up, and only one thing follows any other. */
    static @Nullable EngagementEvent decide(EngagementState state, ReachRenewalLeadTime command) {
        if (state.status == EngagementStatus.DRAFT) {
            throw state.wrongState("The scope is not approved yet, so there is nothing to renew.");
        }
        boolean givenUp = !EngagementStatus.TABLE.allows(state.status, EngagementEvent.RenewalLeadTimeReached.class);
        return givenUp || state.renewalReached
                ? null
                : new EngagementEvent.RenewalLeadTimeReached(
                        command.engagementId(),
                        state.programmeId,
                        Ids.renewalOf(command.engagementId()),
                        NextExamination.nameAfter(state.name),
                        NextExamination.proposedAfter(state.period));
    }
}
