package io.tickmark.engagement.gap;

import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** R34: what rested is due later, by the days of its rest. */
final class DueAfterRest {

    private DueAfterRest() {}

    /** The day until which it is due now; null where it had none. */
    static @Nullable LocalDate of(@Nullable LocalDate dueOn, @Nullable LocalDate restedOn, Clock clock) {
        return dueOn == null || restedOn == null
                ? dueOn
                : dueOn.plusDays(ChronoUnit.DAYS.between(restedOn, Today.of(clock)));
    }
}
