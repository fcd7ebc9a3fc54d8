package io.tickmark.projections.workitem;

import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.api.workitem.WorkItemState;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import io.tickmark.projections.workitem.WorkItemRow.Submission;
import io.tickmark.projections.workitem.WorkItemRow.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds what happened into how each work item stands. */
@Component
class WorkItemsProjection implements ReadModel {

    static final Table<WorkItemRow> WORK_ITEM = new Table<>("work_item", WorkItemRow.class);

    private final List<Fold<?>> folds =
            List.of(new Fold<>(WorkItemEvent.class, WorkItemEvent::workItemId, WorkItemsProjection::on));

    @Override
    public String name() {
        return "work-items";
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(WORK_ITEM);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(
                WORK_ITEM,
                facts.stream().map(fact -> fact.event().aggregateId()).toList());
    }

    private static void on(WorkItemEvent event, Fact fact, Rows rows) {
        WorkItemRow before =
                event instanceof WorkItemEvent.Issued e ? issued(e, fact) : rows.get(WORK_ITEM, event.workItemId());
        rows.put(
                WORK_ITEM,
                event.workItemId(),
                after(before, event).at(fact.version(), before.state().after(event)));
    }

    private static WorkItemRow issued(WorkItemEvent.Issued e, Fact fact) {
        return new WorkItemRow(
                e.workItemId(),
                e.engagementId(),
                e.tenant(),
                e.firm(),
                0,
                e.reportType(),
                e.controlId(),
                e.control(),
                e.operated(),
                WorkItemState.ISSUED,
                fact.occurredAt(),
                null,
                null,
                null);
    }

    private static WorkItemRow after(WorkItemRow row, WorkItemEvent event) {
        return switch (event) {
            case WorkItemEvent.Issued e -> row;
            case WorkItemEvent.Submitted e ->
                row.with(new Submission(e.submission(), e.evidence(), e.note(), null), null);
            case WorkItemEvent.Accepted e -> row;
            case WorkItemEvent.Returned e -> row.with(returned(row.submission(), e.reason()), row.test());
            case WorkItemEvent.Answered e -> row.with(row.submission(), Test.of(e.result(), e.preparedBy(), null));
            case WorkItemEvent.Rested e -> row.standing(EngagementStatus.ON_HOLD);
            case WorkItemEvent.Resumed e -> row.standing(null);
            case WorkItemEvent.Abandoned e -> row.standing(e.ended());
            case WorkItemEvent.SegregationViolationBlocked e -> row;
            case WorkItemEvent.Concluded e ->
                row.with(row.submission(), Test.of(e.result(), e.preparedBy(), e.reviewedBy()));
        };
    }

    private static @Nullable Submission returned(@Nullable Submission submission, String reason) {
        return submission == null
                ? null
                : new Submission(submission.number(), submission.evidence(), submission.note(), reason);
    }
}
