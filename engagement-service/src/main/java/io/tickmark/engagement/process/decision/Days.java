package io.tickmark.engagement.process.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as instants for the timers of a process. Days begin at midnight in UTC. */
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
}
