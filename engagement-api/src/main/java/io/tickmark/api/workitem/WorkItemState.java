package io.tickmark.api.workitem;

import io.tickmark.api.StateTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a work item stands (R50, R53). */
public enum WorkItemState {
    ISSUED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    ANSWERED,
    CONCLUDED;

    /** Those in which something is still to be done. */
    public static final Set<WorkItemState> OPEN = Set.copyOf(EnumSet.range(ISSUED, ANSWERED));

    /** Those in which the auditor sees it. */
    public static final Set<WorkItemState> SEEN_BY_AUDITOR = Set.copyOf(EnumSet.range(SUBMITTED, CONCLUDED));

    /** What may happen when. */
    public static final StateTable<WorkItemState, WorkItemEvent> TABLE = new StateTable<WorkItemState, WorkItemEvent>()
            .begin(WorkItemEvent.Issued.class)
            .allow(WorkItemEvent.Submitted.class, List.of(ISSUED, RETURNED))
            .allow(WorkItemEvent.Accepted.class, List.of(SUBMITTED))
            .allow(WorkItemEvent.Returned.class, List.of(SUBMITTED))
            .allow(WorkItemEvent.Answered.class, List.of(ACCEPTED))
            .allow(WorkItemEvent.Concluded.class, List.of(ANSWERED))
            .allow(WorkItemEvent.Rested.class, OPEN)
            .allow(WorkItemEvent.Resumed.class, OPEN)
            .allow(WorkItemEvent.Abandoned.class, OPEN)
            .allow(WorkItemEvent.SegregationViolationBlocked.class, EnumSet.allOf(WorkItemState.class));

    public boolean open() {
        return OPEN.contains(this);
    }

    /** The state right after an event. */
    public WorkItemState after(WorkItemEvent event) {
        return switch (event) {
            case WorkItemEvent.Issued e -> ISSUED;
            case WorkItemEvent.Submitted e -> SUBMITTED;
            case WorkItemEvent.Accepted e -> ACCEPTED;
            case WorkItemEvent.Returned e -> RETURNED;
            case WorkItemEvent.Answered e -> ANSWERED;
            case WorkItemEvent.Concluded e -> CONCLUDED;
            case WorkItemEvent.Rested e -> this;
            case WorkItemEvent.Resumed e -> this;
            case WorkItemEvent.Abandoned e -> this;
            case WorkItemEvent.SegregationViolationBlocked e -> this;
        };
    }
}
