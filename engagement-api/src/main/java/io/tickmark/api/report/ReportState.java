package io.tickmark.api.report;

import io.tickmark.api.StateTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a report stands (R60, D2). */
public enum ReportState {
    OPENED,
    ASSERTION_REFUSED,
    ASSERTION_SIGNED,
    OPINION_REQUESTED,
    OPINION_FORMED,
    ISSUED;

    /** Those before the report is issued. */
    public static final Set<ReportState> OPEN = Set.copyOf(EnumSet.range(OPENED, OPINION_FORMED));

    private static final List<ReportState> UNSIGNED = List.of(OPENED, ASSERTION_REFUSED);

    /** What may happen when. An opinion may be formed anew until the report is issued; the last one counts. */
    public static final StateTable<ReportState, ReportEvent> TABLE = new StateTable<ReportState, ReportEvent>()
            .begin(ReportEvent.Opened.class)
            .allow(ReportEvent.AssertionSigned.class, UNSIGNED)
            .allow(ReportEvent.AssertionRefused.class, UNSIGNED)
            .allow(ReportEvent.OpinionRequested.class, List.of(ASSERTION_SIGNED, OPINION_FORMED))
            .allow(ReportEvent.OpinionFormed.class, EnumSet.range(ASSERTION_SIGNED, OPINION_FORMED))
            .allow(ReportEvent.Issued.class, List.of(OPINION_FORMED))
            .allow(ReportEvent.Rested.class, OPEN)
            .allow(ReportEvent.Resumed.class, OPEN)
            .allow(ReportEvent.Abandoned.class, OPEN)
            .allow(ReportEvent.SegregationViolationBlocked.class, EnumSet.allOf(ReportState.class));

    public boolean open() {
        return OPEN.contains(this);
    }

    /** The state right after an event. */
    public ReportState after(ReportEvent event) {
        return switch (event) {
            case ReportEvent.Opened e -> OPENED;
            case ReportEvent.AssertionSigned e -> ASSERTION_SIGNED;
            case ReportEvent.AssertionRefused e -> ASSERTION_REFUSED;
            case ReportEvent.OpinionRequested e -> this == ASSERTION_SIGNED ? OPINION_REQUESTED : this;
            case ReportEvent.OpinionFormed e -> OPINION_FORMED;
            case ReportEvent.Issued e -> ISSUED;
            case ReportEvent.Rested e -> this;
            case ReportEvent.Resumed e -> this;
            case ReportEvent.Abandoned e -> this;
            case ReportEvent.SegregationViolationBlocked e -> this;
        };
    }
}
