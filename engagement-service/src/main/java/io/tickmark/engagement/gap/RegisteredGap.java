package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A gap as its events tell it.
 *
 * @param open true until it is verified as mended or accepted as a risk; a deferred gap stays open (R26)
 * @param dueOn the day until which it shall be mended, once that is planned
 */
public record RegisteredGap(GapEvent.Identified identified, boolean open, Optional<LocalDate> dueOn) {

    public String gapId() {
        return identified.gapId();
    }

    /** Folds a gap's events; empty where there are none. */
    static Optional<RegisteredGap> of(List<GapEvent> events) {
        RegisteredGap gap = null;
        for (GapEvent event : events) {
            if (event instanceof GapEvent.Identified identified) {
                gap = new RegisteredGap(identified, true, Optional.empty());
            } else if (gap != null) {
                gap = gap.after(event);
            }
        }
        return Optional.ofNullable(gap);
    }

    private RegisteredGap after(GapEvent event) {
        return switch (event) {
            case GapEvent.RemediationPlanned e -> new RegisteredGap(identified, open, Optional.of(e.dueOn()));
            case GapEvent.Resumed e -> new RegisteredGap(identified, open, Optional.ofNullable(e.dueOn()));
            case GapEvent.RemediationVerified e -> new RegisteredGap(identified, false, dueOn);
            case GapEvent.RiskAccepted e -> new RegisteredGap(identified, false, dueOn);
            default -> this;
        };
    }
}
