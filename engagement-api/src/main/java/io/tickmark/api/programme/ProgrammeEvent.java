package io.tickmark.api.programme;

import io.tickmark.api.Event;
import java.time.LocalDate;
import java.util.List;

/** What has happened to a programme. */
public sealed interface ProgrammeEvent extends Event {

    String programmeId();

    @Override
    default String aggregateId() {
        return programmeId();
    }

    /** The programme exists; its monitoring begins. */
    record Created(String programmeId, String tenant, String name, String serviceOrganisation, String system)
            implements ProgrammeEvent {}

    /** A review of the standards is due (R45). */
    record StandardsReviewDue(String programmeId, String reviewId, LocalDate dueOn) implements ProgrammeEvent {}

    /** Somebody reviewed the standards (R45). */
    record StandardsReviewCompleted(String programmeId, String reviewId, List<String> changes, String conclusion)
            implements ProgrammeEvent {}

    /** Nobody reviewed the standards in time (R45). */
    record StandardsReviewEscalated(String programmeId, String reviewId, LocalDate dueOn) implements ProgrammeEvent {}
}
