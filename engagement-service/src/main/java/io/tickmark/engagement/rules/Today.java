package io.tickmark.engagement.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which day it is. Days of an examination are days in UTC. */
public final class Today {

    private Today() {}

    /** The day in UTC that this clock shows. */
    public static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * A day that is not after today.
     *
     * @throws RuleViolation with this rule if the day lies in the future
     */
    public static LocalDate notAfter(Clock clock, String rule, String field, LocalDate value) {
        LocalDate day = Input.day(field, value);
        LocalDate today = of(clock);
        if (day.isAfter(today)) {
            throw RuleViolation.of(rule, field + " " + day + " lies in the future; today is " + today + ".")
                    .with("field", field)
                    .with("today", today);
        }
        return day;
    }
}
