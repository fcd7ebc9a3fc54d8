package io.tickmark.engagement.control;

import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** R21: whatever is less than met names what is missing, how much it matters, what to do and who does it. */
final class ShortfallMatchesRating {

    private ShortfallMatchesRating() {}

    static void check(Rating rating, @Nullable Shortfall shortfall) {
        boolean met = Input.present("rating", rating) == Rating.MEETS;
        if (met && shortfall != null) {
            throw refuse(
                    "A control that meets its criteria has no shortfall; drop it or choose another rating.", rating);
        }
        if (!met && shortfall == null) {
            throw refuse("Say what is missing, how severe it is, what shall be done and who does it.", rating);
        }
        if (shortfall != null) {
            Input.text("shortfall.description", shortfall.description());
            Input.present("shortfall.severity", shortfall.severity());
            Input.text("shortfall.proposedAction", shortfall.proposedAction());
            Input.text("shortfall.owner", shortfall.owner());
        }
    }

    private static RuleViolation refuse(String message, Rating rating) {
        return RuleViolation.of("R21", message).with("rating", rating);
    }
}
