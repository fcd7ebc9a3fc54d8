package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.count;
import static io.tickmark.projections.timeline.Told.in;
import static io.tickmark.projections.timeline.Told.person;
import static java.util.stream.Collectors.joining;

import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of an engagement in plain words. */
final class EngagementTeller implements Teller<EngagementEvent> {

    @Override
    public @Nullable SubjectRow begun(EngagementEvent event) {
        return event instanceof EngagementEvent.Opened e
                ? SubjectRow.of("engagement", e.engagementId(), e.name())
                : null;
    }

    @Override
    public Told tell(EngagementEvent event, SubjectRow about) {
        Phase current = about.phase() == null ? Phase.PLANNING : about.phase();
        return switch (event) {
            case EngagementEvent.Opened e ->
                in(Phase.PLANNING, "opened the engagement " + e.name()).now("status", EngagementStatus.DRAFT);
            case EngagementEvent.RolledForward e ->
                in(Phase.PLANNING, "rolled the engagement forward from the one before")
                        .now("proposedPeriod", text(e.proposedPeriod()));
            case EngagementEvent.ReportTypeChosen e ->
                in(
                                Phase.PLANNING,
                                e.type() == ReportType.TYPE_1
                                        ? "chose a Type 1 examination as of " + e.asOfDate()
                                        : "chose a Type 2 examination of " + text(e.period()))
                        .now("type", e.type())
                        .now("asOfDate", e.asOfDate())
                        .now("period", text(e.period()))
                        .because(e.rationale())
                        .shown();
            case EngagementEvent.CategoriesChosen e -> categories(e);
            case EngagementEvent.ComponentsDefined e ->
                in(Phase.PLANNING, "named " + count(e.components().size(), "component") + " in scope")
                        .now(
                                "components",
                                e.components().stream()
                                        .map(component -> component.name())
                                        .toList())
                        .shown();
            case EngagementEvent.TeamAppointed e ->
                in(
                                Phase.PLANNING,
                                "appointed " + person(e.team().sponsor()) + " as sponsor, "
                                        + person(e.team().lead()) + " as lead and "
                                        + person(e.team().liaison()) + " as liaison")
                        .now("sponsor", e.team().sponsor())
                        .now("lead", e.team().lead())
                        .now("liaison", e.team().liaison())
                        .shown();
            case EngagementEvent.ScopeApproved e ->
                in(Phase.PLANNING, "approved the scope")
                        .now("status", EngagementStatus.SCOPED)
                        .shown();
            case EngagementEvent.EngagementLetterSigned e ->
                in(
                                Phase.AUDITOR_SELECTION,
                                "recorded the engagement letter with "
                                        + e.letter().firmName())
                        .now("auditFirm", e.letter().firmName())
                        .now("letterSignedOn", e.letter().signedOn())
                        .shown();
            case EngagementEvent.ReadinessStarted e ->
                in(Phase.READINESS, "began the readiness assessment").now("status", EngagementStatus.READINESS);
            case EngagementEvent.ControlListCompleted e -> in(Phase.READINESS, "completed the control list");
            case EngagementEvent.BaselineFrozen e ->
                in(
                                Phase.READINESS,
                                "froze the baseline of " + count(e.controls().size(), "control"))
                        .now("baseline", e.sha256());
            case EngagementEvent.OpenGapsSignedOff e ->
                in(Phase.AUDIT_READINESS, "signed off " + count(e.openGaps().size(), "gap") + " that stay open")
                        .because(e.reason());
            case EngagementEvent.AuditReadinessDeclared e ->
                in(Phase.AUDIT_READINESS, "declared that the examination may begin")
                        .now("status", EngagementStatus.AUDIT_READY);
            case EngagementEvent.ObservationStarted e ->
                in(Phase.OBSERVATION, "saw the specified period begin: " + text(e.period()))
                        .now("status", EngagementStatus.OBSERVATION)
                        .because(e.warning())
                        .shown();
            case EngagementEvent.ObservationEnded e ->
                in(Phase.OBSERVATION, "saw the specified period end: " + text(e.period()))
                        .shown();
            case EngagementEvent.FieldworkStarted e ->
                in(Phase.FIELDWORK, "began fieldwork on " + count(e.versions().size(), "version") + " of controls")
                        .now("status", EngagementStatus.FIELDWORK)
                        .shown();
            case EngagementEvent.FieldworkConcluded e ->
                in(
                                Phase.FIELDWORK,
                                "concluded fieldwork on " + count(e.controls().size(), "version") + " of controls")
                        .now("status", EngagementStatus.REPORTING)
                        .shown();
            case EngagementEvent.ReportReceived e ->
                in(Phase.REPORTING, "received the report of " + e.reportDate())
                        .now("status", EngagementStatus.REPORT_ISSUED)
                        .shown();
            case EngagementEvent.ProcessBound e ->
                in(Phase.PLANNING, "bound the engagement to its process instance " + e.instance());
            case EngagementEvent.FollowUpsOpened e ->
                in(Phase.CLOSING, "opened " + count(e.gapIds().size(), "follow-up") + " of deviations");
            case EngagementEvent.Closed e ->
                in(Phase.CLOSING, "closed the engagement")
                        .now("status", EngagementStatus.CLOSED)
                        .now("distribution", e.distribution());
            case EngagementEvent.RenewalLeadTimeReached e ->
                in(Phase.MONITORING, "found it time to plan the next examination, " + e.name());
            case EngagementEvent.PutOnHold e ->
                in(current, "put the engagement on hold")
                        .now("status", EngagementStatus.ON_HOLD)
                        .because(e.reason())
                        .shown();
            case EngagementEvent.Resumed e ->
                in(current, "took the engagement up again")
                        .now("status", e.to())
                        .because(e.reason())
                        .shown();
            case EngagementEvent.Cancelled e ->
                in(current, "cancelled the engagement")
                        .now("status", EngagementStatus.CANCELLED)
                        .because(e.reason())
                        .shown();
            case EngagementEvent.AuditorWithdrew e ->
                in(current, "withdrew from the engagement")
                        .now("status", EngagementStatus.WITHDRAWN)
                        .because(e.reason())
                        .shown();
        };
    }

    private static Told categories(EngagementEvent.CategoriesChosen event) {
        List<Category> categories = event.categories().stream().sorted().toList();
        return in(
                        Phase.PLANNING,
                        "chose " + categories.stream().map(Category::title).collect(joining(", ")) + ": "
                                + event.criteria().size() + " criteria in scope")
                .now("categories", categories.stream().map(Category::name).toList())
                .because(event.rationale())
                .shown();
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.start() + " to " + period.end();
    }
}
