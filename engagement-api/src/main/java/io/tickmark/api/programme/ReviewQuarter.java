package io.tickmark.api.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A quarter of a programme's own counting (R45), worked out from the day on which the programme was created and from nothing
 * else: the quarter falls on that day plus three months for each quarter, or on the month's last day where the month is too
 * short. Neither an outage nor a late review moves it.
 *
 * @param number counted from 1
 * @param name the year in which the programme's year began and the quarter of it, such as 2027-Q1
 * @param day the day, in UTC, on which the quarter is over and its review begins
 */
public record ReviewQuarter(int number, String name, LocalDate day) {

    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;

    /** The quarter with this number, of a programme that was created on this day. */
    public static ReviewQuarter of(LocalDate createdOn, int number) {
        int year = createdOn.getYear() + (number - 1) / QUARTERS;
        int quarter = (number - 1) % QUARTERS + 1;
        return new ReviewQuarter(number, year + "-Q" + quarter, createdOn.plusMonths((long) MONTHS * number));
    }

    /** How many quarters are over on a day; none before the first one is. */
    public static int overOn(LocalDate createdOn, LocalDate today) {
        int atLeast = (int) Math.max(0, ChronoUnit.MONTHS.between(createdOn, today) / MONTHS);
        return of(createdOn, atLeast + 1).day().isAfter(today) ? atLeast : atLeast + 1;
    }
}
