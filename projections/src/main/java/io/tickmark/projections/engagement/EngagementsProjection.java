package io.tickmark.projections.engagement;

import io.tickmark.api.Event;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.projections.engagement.EngagementRow.Origin;
import io.tickmark.projections.engagement.EngagementRow.Outcome;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Folds what happened into how each engagement stands. */
@Component
class EngagementsProjection implements ReadModel {

    static final Table<EngagementRow> ENGAGEMENT = new Table<>("engagement", EngagementRow.class);
    static final Table<ProgrammeRow> PROGRAMME = new Table<>("programme", ProgrammeRow.class);

    private final List<Fold<?>> folds = List.of(
            new Fold<>(
                    ProgrammeEvent.Created.class, ProgrammeEvent.Created::programmeId, EngagementsProjection::created),
            new Fold<>(EngagementEvent.class, EngagementEvent::engagementId, EngagementsProjection::on),
            new Fold<>(ReportEvent.Issued.class, ReportEvent.Issued::engagementId, EngagementsProjection::issued));

    @Override
    public String name() {
        return "engagements";
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(ENGAGEMENT, PROGRAMME);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(ENGAGEMENT, keys(facts, event -> !(event instanceof ProgrammeEvent)));
        rows.prefetch(PROGRAMME, keys(facts, ProgrammeEvent.class::isInstance));
    }

    private List<String> keys(List<Fact> facts, Predicate<Event> which) {
        return facts.stream()
                .map(Fact::event)
                .filter(which)
                .map(this::partitionOf)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void created(ProgrammeEvent.Created e, Fact fact, Rows rows) {
        rows.put(
                PROGRAMME,
                e.programmeId(),
                new ProgrammeRow(e.programmeId(), e.tenant(), e.name(), e.serviceOrganisation(), e.system()));
    }

    private static void on(EngagementEvent event, Fact fact, Rows rows) {
        EngagementRow before = event instanceof EngagementEvent.Opened e
                ? EngagementRow.opened(
                        e.engagementId(), new Origin(e.programmeId(), e.tenant(), e.name(), fact.occurredAt()))
                : rows.get(ENGAGEMENT, event.engagementId());
        rows.put(
                ENGAGEMENT,
                event.engagementId(),
                after(before, event).at(fact.version(), before.status().after(event)));
    }

    private static void issued(ReportEvent.Issued e, Fact fact, Rows rows) {
        rows.change(
                ENGAGEMENT,
                e.engagementId(),
                row -> row.with(new Outcome(
                        e.opinions(),
                        e.reportId(),
                        e.reportDate(),
                        row.outcome().distribution())));
    }

    private static EngagementRow after(EngagementRow row, EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.Opened e -> row;
            case EngagementEvent.RolledForward e ->
                row.with(row.scope().proposing(e.proposedPeriod())).continuing(e.from());
            case EngagementEvent.ReportTypeChosen e ->
                row.with(row.scope().examining(e.type(), e.asOfDate(), e.period()));
            case EngagementEvent.CategoriesChosen e ->
                row.with(row.scope()
                        .covering(e.categories().stream().sorted().toList(), e.catalogueVersion(), e.criteria()));
            case EngagementEvent.ComponentsDefined e -> row.with(row.scope().of(e.components()));
            case EngagementEvent.TeamAppointed e -> row.with(e.team());
            case EngagementEvent.ScopeApproved e -> row;
            case EngagementEvent.EngagementLetterSigned e -> row.with(e.letter());
            case EngagementEvent.ReadinessStarted e -> row;
            case EngagementEvent.ControlListCompleted e -> row;
            case EngagementEvent.BaselineFrozen e -> row;
            case EngagementEvent.OpenGapsSignedOff e -> row;
            case EngagementEvent.AuditReadinessDeclared e -> row;
            case EngagementEvent.ObservationStarted e -> row;
            case EngagementEvent.ObservationEnded e -> row;
            case EngagementEvent.FieldworkStarted e -> row;
            case EngagementEvent.FieldworkConcluded e -> row;
            case EngagementEvent.ReportReceived e -> row;
            case EngagementEvent.ProcessBound e -> row;
            case EngagementEvent.FollowUpsOpened e -> row;
            case EngagementEvent.Closed e -> row.with(closed(row, e));
            case EngagementEvent.RenewalLeadTimeReached e -> row.renewedBy(e.renewalId());
            case EngagementEvent.PutOnHold e -> row;
            case EngagementEvent.Resumed e -> row;
            case EngagementEvent.Cancelled e -> row;
            case EngagementEvent.AuditorWithdrew e -> row;
        };
    }

    private static Outcome closed(EngagementRow row, EngagementEvent.Closed event) {
        Outcome outcome = row.outcome();
        return new Outcome(outcome.opinions(), outcome.reportId(), outcome.reportDate(), event.distribution());
    }
}
