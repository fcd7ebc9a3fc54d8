package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A gap as its events tell it.
 *
 * @param owner who has to see to it now
 * @param dueOn the day until which it shall be remediated, once that is planned
 */
public record RegisteredGap(GapEvent.Identified identified, GapState state, String owner, Optional<LocalDate> dueOn) {

    public boolean open() {
        return state.open();
    }

    public String gapId() {
        return identified.gapId();
    }

    /** Folds a gap's events; empty where there are none. */
    static Optional<RegisteredGap> of(List<GapEvent> events) {
        RegisteredGap gap = null;
        for (GapEvent event : events) {
            if (event instanceof GapEvent.Identified identified) {
                gap = new RegisteredGap(identified, GapState.IDENTIFIED, identified.owner(), Optional.empty());
            } else if (gap != null) {
                gap = gap.after(event);
            }
        }
        return Optional.ofNullable(gap);
    }

    private RegisteredGap after(GapEvent event) {
        Optional<LocalDate> due = switch (event) {
            case GapEvent.RemediationPlanned e -> Optional.of(e.dueOn());
            case GapEvent.Replanned e -> Optional.of(e.dueOn());
            case GapEvent.Resumed e -> Optional.ofNullable(e.dueOn());
            default -> dueOn;
        };
        String now = event instanceof GapEvent.Replanned e ? e.owner() : owner;
        return new RegisteredGap(identified, state.after(event), now, due);
    }
}
