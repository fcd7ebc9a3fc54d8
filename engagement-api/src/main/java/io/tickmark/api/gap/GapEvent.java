package io.tickmark.api.gap;

import io.tickmark.api.Event;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.engagement.EngagementStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a gap. Every event names the engagement, so that its timeline can be read. */
public sealed interface GapEvent extends Event {

    String gapId();

    String engagementId();

    @Override
    default String aggregateId() {
        return gapId();
    }

    /** The gap is open (R21). */
    record Identified(
            String gapId,
            String engagementId,
            String tenant,
            String controlId,
            String controlCode,
            List<String> criteria,
            GapSource source,
            Severity severity,
            String description,
            String proposedAction,
            String owner)
            implements GapEvent {}

    /** It is settled what is done until when (R27). */
    record RemediationPlanned(String gapId, String engagementId, String plannedBy, String action, LocalDate dueOn)
            implements GapEvent {}

    /** The gap stays open for this examination (R26). */
    record Deferred(String gapId, String engagementId, String reason) implements GapEvent {}

    /** It is proposed that an executive lives with the gap (R27). The gap stays as it is until one does. */
    record RiskProposed(String gapId, String engagementId, String proposedBy) implements GapEvent {}

    /** An executive lives with the gap until a day (R27). */
    record RiskAccepted(String gapId, String engagementId, String approvedBy, String reason, LocalDate expiresOn)
            implements GapEvent {}

    /** The fixer says that it is mended (R27). */
    record RemediationCompleted(String gapId, String engagementId, String fixedBy, String whatWasDone, int attempt)
            implements GapEvent {}

    /** Somebody else confirmed it (R33). */
    record RemediationVerified(String gapId, String engagementId, String fixedBy, String verifiedBy, String howChecked)
            implements GapEvent {}

    /** Somebody else sent it back (R33). */
    record RemediationRejected(
            String gapId, String engagementId, String fixedBy, String rejectedBy, String reason, int attempt)
            implements GapEvent {}

    /** A reminder of the owner is due (R34). Nothing was sent. */
    record ReminderDue(String gapId, String engagementId, String owner, LocalDate dueOn) implements GapEvent {}

    /** An escalation to the owner's manager is due (R34). Nothing was sent. */
    record EscalationDue(String gapId, String engagementId, String owner, LocalDate dueOn) implements GapEvent {}

    /** The gap rests with its engagement, from a day in UTC on. */
    record Rested(String gapId, String engagementId, LocalDate restedOn, String reason) implements GapEvent {}

    /**
     * The gap goes on with its engagement.
     *
     * @param dueOn until when it is to be mended now, moved by the days of rest; null where that was never planned
     */
    record Resumed(
            String gapId, String engagementId, @Nullable LocalDate dueOn, String reason) implements GapEvent {}

    /** The engagement was given up, and the gap with it: CANCELLED or WITHDRAWN. */
    record Abandoned(String gapId, String engagementId, EngagementStatus ended, String reason) implements GapEvent {}

    /** Somebody tried to judge what they had a hand in, and was refused (D20, N13). */
    record SegregationViolationBlocked(String gapId, String engagementId, SegregationViolation violation)
            implements GapEvent {}
}
