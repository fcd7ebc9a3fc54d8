package io.tickmark.engagement.process.engine;

import io.tickmark.api.Period;
import io.tickmark.engagement.process.decision.Days;
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
        LocalDate examinedUntil = Days.examinedUntil(asOfDate, period);
        LocalDate nextIsDue = period == null ? examinedUntil.plusYears(1) : examinedUntil;
        return nextIsDue.minusDays(days);
    }
}
