package io.tickmark.api.gap;

import io.tickmark.api.StateTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a gap stands (R26, R27, R33). */
public enum GapState {
    IDENTIFIED,
    PLANNED,
    DEFERRED,
    DONE,
    REJECTED,
    VERIFIED,
    RISK_ACCEPTED;

    /** Those in which the gap is open: it is neither verified as remediated nor accepted as a risk. A deferred gap is open (R26). */
    public static final Set<GapState> OPEN = Set.copyOf(EnumSet.range(IDENTIFIED, REJECTED));

    private static final List<GapState> TO_DECIDE = List.of(IDENTIFIED, PLANNED, DEFERRED, REJECTED);
    private static final List<GapState> UNDER_WAY = List.of(PLANNED, REJECTED);

    /** What may happen when. */
    public static final StateTable<GapState, GapEvent> TABLE = new StateTable<GapState, GapEvent>()
            .begin(GapEvent.Identified.class)
            .allow(GapEvent.RemediationPlanned.class, TO_DECIDE)
            .allow(GapEvent.Replanned.class, UNDER_WAY)
            .allow(GapEvent.Deferred.class, List.of(IDENTIFIED, PLANNED, REJECTED))
            .allow(GapEvent.RiskProposed.class, TO_DECIDE)
            .allow(GapEvent.RiskAccepted.class, TO_DECIDE)
            .allow(GapEvent.RemediationCompleted.class, UNDER_WAY)
            .allow(GapEvent.RemediationVerified.class, List.of(DONE))
            .allow(GapEvent.RemediationRejected.class, List.of(DONE))
            .allow(GapEvent.ReminderDue.class, UNDER_WAY)
            .allow(GapEvent.EscalationDue.class, UNDER_WAY)
            .allow(GapEvent.Rested.class, OPEN)
            .allow(GapEvent.Resumed.class, OPEN)
            .allow(GapEvent.Abandoned.class, OPEN)
            .allow(GapEvent.SegregationViolationBlocked.class, EnumSet.allOf(GapState.class));

    public boolean open() {
        return OPEN.contains(this);
    }

    /** The state right after an event. */
    public GapState after(GapEvent event) {
        return switch (event) {
            case GapEvent.Identified e -> IDENTIFIED;
            case GapEvent.RemediationPlanned e -> PLANNED;
            case GapEvent.Replanned e -> this;
            case GapEvent.Deferred e -> DEFERRED;
            case GapEvent.RiskProposed e -> this;
            case GapEvent.RiskAccepted e -> RISK_ACCEPTED;
            case GapEvent.RemediationCompleted e -> DONE;
            case GapEvent.RemediationVerified e -> VERIFIED;
            case GapEvent.RemediationRejected e -> REJECTED;
            case GapEvent.ReminderDue e -> this;
            case GapEvent.EscalationDue e -> this;
            case GapEvent.Rested e -> this;
            case GapEvent.Resumed e -> this;
            case GapEvent.Abandoned e -> this;
            case GapEvent.SegregationViolationBlocked e -> this;
        };
    }
}
