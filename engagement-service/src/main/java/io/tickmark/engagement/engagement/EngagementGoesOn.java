package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.aggregate.Standing;
import java.util.List;

/** D2: nothing new begins on an engagement that rests or was given up. */
public final class EngagementGoesOn {

    private EngagementGoesOn() {}

    /**
     * Makes sure that it goes on.
     *
     * @throws io.tickmark.engagement.rules.RuleViolation D2 or STATE, with the status, if it does not
     */
    public static void check(List<EngagementEvent> past) {
        Standing standing = new Standing();
        for (EngagementEvent event : past) {
            switch (event) {
                case EngagementEvent.PutOnHold e -> standing.rests();
                case EngagementEvent.Resumed e -> standing.goesOn();
                case EngagementEvent.Cancelled e -> standing.ends(EngagementStatus.CANCELLED);
                case EngagementEvent.AuditorWithdrew e -> standing.ends(EngagementStatus.WITHDRAWN);
                default -> {}
            }
        }
        standing.mustGoOn();
    }
}
