package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.count;
import static io.tickmark.projections.timeline.Told.in;

import io.tickmark.api.programme.ProgrammeEvent;
import org.jspecify.annotations.Nullable;

/** The events of a programme in plain words. */
final class ProgrammeTeller implements Teller<ProgrammeEvent> {

    @Override
    public @Nullable SubjectRow begun(ProgrammeEvent event) {
        return event instanceof ProgrammeEvent.Created e ? SubjectRow.of("programme", e.programmeId(), e.name()) : null;
    }

    @Override
    public Told tell(ProgrammeEvent event, SubjectRow about) {
        return switch (event) {
            case ProgrammeEvent.Created e -> in(Phase.MONITORING, "set up the programme " + e.name());
            case ProgrammeEvent.ProcessBound e ->
                in(Phase.MONITORING, "bound the programme to its process instance " + e.instance());
            case ProgrammeEvent.StandardsReviewDue e ->
                in(
                        Phase.MONITORING,
                        "called for the review of the standards of " + e.reviewId() + " until " + e.dueOn());
            case ProgrammeEvent.StandardsReviewMissed e ->
                in(
                        Phase.MONITORING,
                        "found that the review of the standards of " + e.reviewId() + ", due " + e.dueOn()
                                + ", was missed; that of " + e.caughtUpBy() + " looks at what changed since");
            case ProgrammeEvent.StandardsReviewCompleted e ->
                in(
                                Phase.MONITORING,
                                "reviewed the standards and found "
                                        + count(e.changes().size(), "change"))
                        .now("changes", e.changes())
                        .because(e.conclusion());
            case ProgrammeEvent.StandardsReviewEscalationDue e ->
                in(
                        Phase.MONITORING,
                        "noted that an escalation is due for the review of the standards, due " + e.dueOn());
        };
    }
}
