package io.tickmark.api.gap;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FollowsByItself;
import io.tickmark.api.FreeText;
import io.tickmark.api.Judgement;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.engagement.EngagementStatus;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a gap. */
public sealed interface GapCommand extends Command {

    String gapId();

    @Override
    default String aggregateId() {
        return gapId();
    }

    /** Opens a gap with criterion, owner and proposed action (R21). */
    @DecidedBy(Role.SYSTEM)
    record Identify(
            String gapId,
            @Refers(Kind.ENGAGEMENT) String engagementId,
            String tenant,
            @Refers(Kind.CONTROL) String controlId,
            String controlCode,
            @AtMost(1_000) List<String> criteria,
            GapSource source,
            Severity severity,
            @FreeText(max = 10_300) String description,
            @FreeText String proposedAction,
            String owner)
            implements GapCommand {}

    /** Settles what is done until when (R27, R34). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY})
    record Plan(String gapId, @FreeText String action, LocalDate dueOn) implements GapCommand {}

    /** Gives planned work to another owner or to another day; what shall be done stays (R27). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Replan(
            String gapId,
            String owner,
            LocalDate dueOn,
            @FreeText String reason) implements GapCommand {}

    /** Leaves the gap open for this examination; the sponsor signs it off (R26). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY})
    record Defer(String gapId, @FreeText String reason) implements GapCommand {}

    /** Proposes that an executive accepts the risk (R27). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY})
    record ProposeRisk(String gapId) implements GapCommand {}

    /** An executive accepts the risk until a day (R27). */
    @DecidedBy(Role.EXECUTIVE)
    record AcceptRisk(String gapId, @FreeText String reason, LocalDate expiresOn) implements GapCommand {}

    /** The fixer says that it is remediated (R27). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY, Role.LEGAL, Role.HR, Role.EXECUTIVE})
    record Complete(String gapId, @FreeText String whatWasDone) implements GapCommand {}

    /** Somebody who neither planned nor did any of it confirms it (R33, D20). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Verify(String gapId, @FreeText String howChecked) implements GapCommand, Judging {}

    /** Somebody who neither planned nor did any of it sends it back; both attempts stay on file (R33, D20). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Reject(String gapId, @FreeText String reason) implements GapCommand, Judging {}

    /** A reminder of the owner falls due before the due date (R34). It says nothing of a message. */
    @DecidedBy(Role.SYSTEM)
    record NoteReminderDue(String gapId, int daysBefore) implements GapCommand {}

    /** An escalation to the owner's manager falls due after the due date (R34). It says nothing of a message. */
    @DecidedBy(Role.SYSTEM)
    record NoteEscalationDue(String gapId) implements GapCommand {}

    /** The engagement rests, and the gap with it. */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Rest(String gapId, @FreeText String reason) implements GapCommand {}

    /** The engagement goes on, and the gap with it; its due date moves by the days of rest. */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Resume(String gapId, @FreeText String reason) implements GapCommand {}

    /**
     * Nothing more is done about the gap of an engagement that was given up.
     *
     * @param ended CANCELLED or WITHDRAWN
     */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Abandon(
            String gapId, EngagementStatus ended, @FreeText String reason) implements GapCommand {}

    /** Somebody tried to judge what they had a hand in; only the refusal itself sends this (D20, N13). */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record NoteSegregationViolation(String gapId, SegregationViolation violation) implements GapCommand {}

    /** A decision on what others prepared (D20). */
    interface Judging extends Judgement {

        String gapId();

        @Override
        default NoteSegregationViolation noting(SegregationViolation violation) {
            return new NoteSegregationViolation(gapId(), violation);
        }
    }
}
