package io.tickmark.projections.gap;

import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.GapState;
import io.tickmark.api.gap.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a gap stands.
 *
 * @param standing ON_HOLD while its engagement rests, CANCELLED or WITHDRAWN once that was given up; null while work goes on
 * @param version how many events the gap has, for conditional requests
 */
record GapRow(
        String id,
        String engagementId,
        long version,
        Found found,
        GapState state,
        Plan plan,
        @Nullable Fix fix,
        @Nullable EngagementStatus standing) {

    /** What was found. */
    record Found(
            String controlId,
            String controlCode,
            List<String> criteria,
            GapSource source,
            Severity severity,
            String description,
            String proposedAction,
            String owner,
            Instant identifiedAt) {

        Found ownedBy(String newOwner) {
            return new Found(
                    controlId,
                    controlCode,
                    criteria,
                    source,
                    severity,
                    description,
                    proposedAction,
                    newOwner,
                    identifiedAt);
        }
    }

    /**
     * What shall become of it.
     *
     * @param reason why it is deferred or its risk accepted
     * @param dueOn the day until which it is to be fixed
     * @param expiresOn the last day on which the risk is accepted
     * @param remindersDue how many reminders fell due; none was sent
     * @param escalationsDue how many escalations fell due; none was sent
     */
    record Plan(
            @Nullable String action,
            @Nullable LocalDate dueOn,
            @Nullable String reason,
            @Nullable String approvedBy,
            @Nullable LocalDate expiresOn,
            int remindersDue,
            int escalationsDue) {

        static final Plan OPEN = new Plan(null, null, null, null, null, 0, 0);

        Plan due(int reminders, int escalations) {
            return new Plan(
                    action,
                    dueOn,
                    reason,
                    approvedBy,
                    expiresOn,
                    remindersDue + reminders,
                    escalationsDue + escalations);
        }

        Plan until(@Nullable LocalDate newDueOn) {
            return new Plan(action, newDueOn, reason, approvedBy, expiresOn, remindersDue, escalationsDue);
        }
    }

    /** The newest attempt to fix it, and what somebody else said to it. */
    record Fix(
            int attempt,
            String fixedBy,
            String whatWasDone,
            @Nullable String checkedBy,
            @Nullable String verdict) {

        Fix checked(String by, String words) {
            return new Fix(attempt, fixedBy, whatWasDone, by, words);
        }
    }

    GapRow at(long newVersion, GapState newState) {
        return new GapRow(id, engagementId, newVersion, found, newState, plan, fix, standing);
    }

    GapRow with(Found newFound) {
        return new GapRow(id, engagementId, version, newFound, state, plan, fix, standing);
    }

    GapRow with(Plan newPlan) {
        return new GapRow(id, engagementId, version, found, state, newPlan, fix, standing);
    }

    GapRow with(@Nullable Fix newFix) {
        return new GapRow(id, engagementId, version, found, state, plan, newFix, standing);
    }

    GapRow standing(@Nullable EngagementStatus now) {
        return new GapRow(id, engagementId, version, found, state, plan, fix, now);
    }
}
