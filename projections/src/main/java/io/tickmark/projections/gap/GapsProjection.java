package io.tickmark.projections.gap;

import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapState;
import io.tickmark.projections.gap.GapRow.Fix;
import io.tickmark.projections.gap.GapRow.Found;
import io.tickmark.projections.gap.GapRow.Plan;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds what happened into how each gap stands. */
@Component
class GapsProjection implements ReadModel {

    static final Table<GapRow> GAP = new Table<>("gap", GapRow.class);

    private final List<Fold<?>> folds = List.of(new Fold<>(GapEvent.class, GapEvent::gapId, GapsProjection::on));

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(GAP);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(
                GAP, facts.stream().map(fact -> fact.event().aggregateId()).toList());
    }

    private static void on(GapEvent event, Fact fact, Rows rows) {
        GapRow before = event instanceof GapEvent.Identified e ? identified(e, fact) : rows.get(GAP, event.gapId());
        rows.put(
                GAP,
                event.gapId(),
                after(before, event).at(fact.version(), before.state().after(event)));
    }

    private static GapRow identified(GapEvent.Identified e, Fact fact) {
        Found found = new Found(
                e.controlId(),
                e.controlCode(),
                e.criteria(),
                e.source(),
                e.severity(),
                e.description(),
                e.proposedAction(),
                e.owner(),
                fact.occurredAt());
        return new GapRow(e.gapId(), e.engagementId(), 0, found, GapState.IDENTIFIED, Plan.OPEN, null, null);
    }

    private static GapRow after(GapRow row, GapEvent event) {
        Plan plan = row.plan();
        return switch (event) {
            case GapEvent.Identified e -> row;
            case GapEvent.RemediationPlanned e -> row.with(new Plan(e.action(), e.dueOn(), null, null, null, 0, 0));
            case GapEvent.Replanned e ->
                row.with(row.found().ownedBy(e.owner())).with(plan.until(e.dueOn()));
            case GapEvent.Deferred e -> row.with(new Plan(plan.action(), plan.dueOn(), e.reason(), null, null, 0, 0));
            case GapEvent.RiskProposed e -> row;
            case GapEvent.RiskAccepted e ->
                row.with(new Plan(plan.action(), plan.dueOn(), e.reason(), e.approvedBy(), e.expiresOn(), 0, 0));
            case GapEvent.RemediationCompleted e ->
                row.with(new Fix(e.attempt(), e.fixedBy(), e.whatWasDone(), null, null));
            case GapEvent.RemediationVerified e -> row.with(checked(row.fix(), e.verifiedBy(), e.howChecked()));
            case GapEvent.RemediationRejected e -> row.with(checked(row.fix(), e.rejectedBy(), e.reason()));
            case GapEvent.ReminderDue e -> row.with(plan.due(1, 0));
            case GapEvent.Rested e -> row.standing(EngagementStatus.ON_HOLD);
            case GapEvent.Resumed e -> row.with(plan.until(e.dueOn())).standing(null);
            case GapEvent.Abandoned e -> row.standing(e.ended());
            case GapEvent.SegregationViolationBlocked e -> row;
            case GapEvent.EscalationDue e -> row.with(plan.due(0, 1));
        };
    }

    private static @Nullable Fix checked(@Nullable Fix fix, String by, String words) {
        return fix == null ? null : fix.checked(by, words);
    }
}
