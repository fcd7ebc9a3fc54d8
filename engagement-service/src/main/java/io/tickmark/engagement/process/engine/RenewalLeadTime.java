package io.tickmark.engagement.process.engine;

import io.tickmark.api.Period;
import io.tickmark.engagement.rules.Input;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * R65, R66: examinations are yearly, and planning of the next one opens some days before it is due. After a Type 2 that is
 * counted from the last day of its period, where the next period begins; after a Type 1 from the as-of date a year later.
 *
 * @param days how many days before
 */
record RenewalLeadTime(int days) {

    /** The day, in UTC, on which planning of the next examination opens. */
    LocalDate reachedOn(@Nullable LocalDate asOfDate, @Nullable Period period) {
        LocalDate nextIsDue = period == null ? Input.day("asOfDate", asOfDate).plusYears(1) : period.end();
        return nextIsDue.minusDays(days);
    }
}
