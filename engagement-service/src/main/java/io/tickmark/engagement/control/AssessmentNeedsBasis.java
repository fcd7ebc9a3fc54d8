package io.tickmark.engagement.control;

import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** R19: a rating without a basis could not be told from a guess. */
final class AssessmentNeedsBasis {

    private AssessmentNeedsBasis() {}

    static void check(@Nullable String basis) {
        if (basis == null || basis.isBlank()) {
            throw RuleViolation.of("R19", "Say what the rating rests on: what was read, seen or tried.")
                    .with("field", "basis");
        }
    }
}
