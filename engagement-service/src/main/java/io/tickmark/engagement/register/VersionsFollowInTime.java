package io.tickmark.engagement.register;

import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new version or the end of an entry does not hold from before the version that it follows. */
final class VersionsFollowInTime {

    private VersionsFollowInTime() {}

    static LocalDate check(RegisteredEntry before, @Nullable LocalDate effectiveFrom) {
        LocalDate day = Input.day("effectiveFrom", effectiveFrom);
        if (day.isBefore(before.effectiveFrom())) {
            throw RuleViolation.input(
                    "effectiveFrom",
                    "is " + day + ", and version " + before.version() + " holds from " + before.effectiveFrom()
                            + "; give that day or a later one.");
        }
        return day;
    }
}
