package io.tickmark.engagement.process.decision;

import io.tickmark.api.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days of an examination as instants for the timers of a process. Days begin at midnight in UTC. */
public final class Days {

    private Days() {}

    /** The first instant of the day, such as 2027-02-01T00:00:00Z. */
    public static String beginningOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    /** The first instant after the day. */
    public static String endOf(LocalDate day) {
        return beginningOf(day.plusDays(1));
    }

    /**
     * The last day that an examination looks at: the end of a period, or the as-of date.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public static LocalDate examinedUntil(@Nullable LocalDate asOfDate, @Nullable Period period) {
        if (period != null) {
            return period.end();
        }
        if (asOfDate != null) {
            return asOfDate;
        }
        throw new IllegalArgumentException("neither a period nor an as-of date");
    }
}
