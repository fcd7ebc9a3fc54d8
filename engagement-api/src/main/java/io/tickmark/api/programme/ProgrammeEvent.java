package io.tickmark.api.programme;

import io.tickmark.api.Event;
import io.tickmark.api.StoredAs;
import java.time.LocalDate;
import java.util.List;

/** What has happened to a programme. */
public sealed interface ProgrammeEvent extends Event {

    String programmeId();

    @Override
    default String aggregateId() {
        return programmeId();
    }

    /** The programme exists; its monitoring begins, and its quarters are counted from this day in UTC. */
    @StoredAs("programme.created")
    record Created(
            String programmeId,
            String tenant,
            String name,
            String serviceOrganisation,
            String system,
            LocalDate createdOn)
            implements ProgrammeEvent {}

    /** This instance of the monitoring process accompanies the programme; what another one asks for is refused. */
    @StoredAs("programme.process-bound")
    record ProcessBound(String programmeId, String instance) implements ProgrammeEvent {}

    /** A quarter is over, and its review of the standards is to be completed by this day (R45). */
    @StoredAs("programme.standards-review-due")
    record StandardsReviewDue(String programmeId, String reviewId, LocalDate dueOn) implements ProgrammeEvent {}

    /**
     * A whole quarter went by in which nobody could be asked for its review, as in a long outage (R45). The review that looks
     * at what changed since is named.
     */
    @StoredAs("programme.standards-review-missed")
    record StandardsReviewMissed(String programmeId, String reviewId, LocalDate dueOn, String caughtUpBy)
            implements ProgrammeEvent {}

    /** Somebody reviewed the standards (R45). */
    @StoredAs("programme.standards-review-completed")
    record StandardsReviewCompleted(String programmeId, String reviewId, List<String> changes, String conclusion)
            implements ProgrammeEvent {}

    /** Nobody reviewed the standards in time, so an escalation is due (R45). Nothing was sent. */
    @StoredAs("programme.standards-review-escalation-due")
    record StandardsReviewEscalationDue(String programmeId, String reviewId, LocalDate dueOn)
            implements ProgrammeEvent {}
}
