package io.tickmark.engagement.control;

import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * R28, R48: a control begins, has its versions and ends, in this order. That it began or ended is a fact, so neither lies
 * ahead; a revision may, and holds from its day on.
 */
final class ControlDates {

    private ControlDates() {}

    /** The day on which the control began to operate. */
    static LocalDate began(Clock clock, LocalDate from) {
        return Today.notAfter(clock, "R28", "effectiveFrom", from);
    }

    /** The first day of a new version; null dates are not known yet. */
    static LocalDate revised(
            LocalDate from, @Nullable LocalDate beganOn, int version, @Nullable LocalDate versionFrom) {
        if (versionFrom != null && from.isBefore(versionFrom)) {
            throw before("R48", from, versionFrom, "version " + version + " holds from that day");
        }
        if (beganOn != null && from.isBefore(beganOn)) {
            throw before("R48", from, beganOn, "the control has operated from that day");
        }
        return from;
    }

    /** The day on which the control ended. A version that was planned for later never comes to hold. */
    static LocalDate ended(Clock clock, LocalDate from, @Nullable LocalDate beganOn, @Nullable LocalDate versionFrom) {
        LocalDate day = Today.notAfter(clock, "R28", "effectiveFrom", from);
        if (beganOn != null && day.isBefore(beganOn)) {
            throw before("R28", day, beganOn, "the control has operated from that day");
        }
        if (versionFrom != null && !versionFrom.isAfter(Today.of(clock)) && day.isBefore(versionFrom)) {
            throw before("R28", day, versionFrom, "its newest version holds from that day");
        }
        return day;
    }

    private static RuleViolation before(String rule, LocalDate day, LocalDate earliest, String because) {
        return RuleViolation.of(
                        rule,
                        "effectiveFrom " + day + " lies before " + earliest + ", and " + because
                                + "; choose that day or a later one.")
                .with("field", "effectiveFrom")
                .with("earliest", earliest);
    }
}
