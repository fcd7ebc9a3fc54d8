package io.tickmark.api.gap;

import io.tickmark.api.EngagementPartEvent;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.StoredAs;
import io.tickmark.api.engagement.EngagementStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a gap. Every event names the engagement, so that its timeline can be read. */
public sealed interface GapEvent extends EngagementPartEvent {

    String gapId();

    @Override
    default String aggregateId() {
        return gapId();
    }

    /** The gap is open (R21). */
    @StoredAs("gap.identified")
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
    @StoredAs("gap.remediation-planned")
    record RemediationPlanned(String gapId, String engagementId, String plannedBy, String action, LocalDate dueOn)
            implements GapEvent {}

    /** The planned work has another owner or another day (R27). */
    @StoredAs("gap.replanned")
    record Replanned(
            String gapId, String engagementId, String replannedBy, String owner, LocalDate dueOn, String reason)
            implements GapEvent {}

    /** The gap stays open for this examination (R26). */
    @StoredAs("gap.deferred")
    record Deferred(String gapId, String engagementId, String reason) implements GapEvent {}

    /** It is proposed that an executive accepts the risk (R27). The gap stays as it is until one does. */
    @StoredAs("gap.risk-proposed")
    record RiskProposed(String gapId, String engagementId, String proposedBy) implements GapEvent {}

    /** An executive accepts the risk until a day (R27). */
    @StoredAs("gap.risk-accepted")
    record RiskAccepted(String gapId, String engagementId, String approvedBy, String reason, LocalDate expiresOn)
            implements GapEvent {}

    /** The fixer says that it is remediated (R27). */
    @StoredAs("gap.remediation-completed")
    record RemediationCompleted(String gapId, String engagementId, String fixedBy, String whatWasDone, int attempt)
            implements GapEvent {}

    /** Somebody else confirmed it (R33). */
    @StoredAs("gap.remediation-verified")
    record RemediationVerified(String gapId, String engagementId, String fixedBy, String verifiedBy, String howChecked)
            implements GapEvent {}

    /** Somebody else sent it back (R33). */
    @StoredAs("gap.remediation-rejected")
    record RemediationRejected(
            String gapId, String engagementId, String fixedBy, String rejectedBy, String reason, int attempt)
            implements GapEvent {}

    /** A reminder of the owner is due (R34). Nothing was sent. */
    @StoredAs("gap.reminder-due")
    record ReminderDue(String gapId, String engagementId, String owner, LocalDate dueOn) implements GapEvent {}

    /** An escalation to the owner's manager is due (R34). Nothing was sent. */
    @StoredAs("gap.escalation-due")
    record EscalationDue(String gapId, String engagementId, String owner, LocalDate dueOn) implements GapEvent {}

    /** The gap rests with its engagement, from a day in UTC on. */
    @StoredAs("gap.rested")
    record Rested(String gapId, String engagementId, LocalDate restedOn, String reason) implements GapEvent {}

    /**
     * The gap goes on with its engagement.
     *
     * @param dueOn until when it is to be remediated now, moved by the days of rest; null where that was never planned
     */
    @StoredAs("gap.resumed")
    record Resumed(
            String gapId, String engagementId, @Nullable LocalDate dueOn, String reason) implements GapEvent {}

    /** The engagement was given up, and the gap with it: CANCELLED or WITHDRAWN. */
    @StoredAs("gap.abandoned")
    record Abandoned(String gapId, String engagementId, EngagementStatus ended, String reason) implements GapEvent {}

    /** Somebody tried to judge what they had a hand in, and was refused (D20, N13). */
    @StoredAs("gap.segregation-violation-blocked")
    record SegregationViolationBlocked(String gapId, String engagementId, SegregationViolation violation)
            implements GapEvent {}
}
