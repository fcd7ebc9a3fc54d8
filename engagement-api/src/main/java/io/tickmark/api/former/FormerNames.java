package io.tickmark.api.former;

import io.tickmark.api.Event;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import java.util.Map;

/** Events that the log holds under another name than they have now; what they say is unchanged. */
public final class FormerNames {

    /**
     * By the name under which they were stored. Nothing was ever sent when these were recorded, so they are read as what was
     * true: that something was due (R34, R45).
     */
    public static final Map<String, Class<? extends Event>> EVENTS = Map.of(
            "io.tickmark.api.gap.GapEvent$ReminderSent", GapEvent.ReminderDue.class,
            "io.tickmark.api.gap.GapEvent$EscalationRaised", GapEvent.EscalationDue.class,
            "io.tickmark.api.programme.ProgrammeEvent$StandardsReviewEscalated",
                    ProgrammeEvent.StandardsReviewEscalationDue.class);

    private FormerNames() {}
}
