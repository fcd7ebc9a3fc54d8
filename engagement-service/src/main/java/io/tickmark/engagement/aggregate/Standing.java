package io.tickmark.engagement.aggregate;

import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Whether work on something that belongs to an engagement goes on: it rests and ends with the engagement. */
public final class Standing {

    private boolean resting;
    private @Nullable EngagementStatus ended;

    /** The engagement was put on hold. */
    public void rests() {
        resting = true;
    }

    /** The engagement was taken up again. */
    public void goesOn() {
        resting = false;
    }

    /** The engagement was given up: CANCELLED or WITHDRAWN. */
    public void ends(EngagementStatus how) {
        ended = how;
    }

    /** True unless the engagement rests or was given up. */
    public boolean isGoingOn() {
        return !resting && ended == null;
    }

    public boolean isResting() {
        return resting && ended == null;
    }

    public boolean hasEnded() {
        return ended != null;
    }

    /**
     * Refuses any deed while the engagement rests and after it was given up.
     *
     * @throws RuleViolation D2 if the auditor withdrew, STATE otherwise
     */
    public void mustGoOn() {
        if (ended == EngagementStatus.WITHDRAWN) {
            throw RuleViolation.of("D2", "The auditor withdrew from this engagement; nothing more can be said here.")
                    .with("status", ended);
        }
        if (ended != null) {
            throw RuleViolation.state("This engagement was cancelled; nothing more can be said here.")
                    .with("status", ended);
        }
        if (resting) {
            throw RuleViolation.resting(
                            RuleViolation.STATE, "The engagement is on hold; resume it before anything is said here.")
                    .with("status", EngagementStatus.ON_HOLD);
        }
    }
}
