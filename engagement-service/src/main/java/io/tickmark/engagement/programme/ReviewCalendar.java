package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.programme.ReviewQuarter;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.process.decision.Days;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The review that was begun last and the day of the next one, as the log of a programme tells them (R45). */
record ReviewCalendar(ProgrammeEvent.StandardsReviewDue latest, LocalDate nextOn) {

    /**
     * Reads the log of a programme.
     *
     * @throws RuleViolation R45 if no review was begun yet
     */
    static ReviewCalendar of(History history, String programmeId) {
        List<ProgrammeEvent> events = history.of(programmeId, ProgrammeEvent.class);
        LocalDate createdOn =
                all(events, ProgrammeEvent.Created.class).getFirst().createdOn();
        List<ProgrammeEvent.StandardsReviewDue> due = all(events, ProgrammeEvent.StandardsReviewDue.class);
        if (due.isEmpty()) {
            throw RuleViolation.of("R45", "No review of the standards was begun in the programme " + programmeId + ".");
        }
        int quarters = due.size()
                + all(events, ProgrammeEvent.StandardsReviewMissed.class).size();
        return new ReviewCalendar(
                due.getLast(), ReviewQuarter.of(createdOn, quarters + 1).day());
    }

    /** What the process needs: which review it is, its last instant, and the instant at which the next one begins. */
    Map<String, String> asVariables() {
        return Map.of(
                "reviewId", latest.reviewId(),
                "reviewDueAt", Days.endOf(latest.dueOn()),
                "nextReviewAt", Days.beginningOf(nextOn));
    }

    private static <E extends ProgrammeEvent> List<E> all(List<ProgrammeEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
