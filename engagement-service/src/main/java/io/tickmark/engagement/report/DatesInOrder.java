package io.tickmark.engagement.report;

import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;

/**
 * D2, R60: what is examined comes before the assertion on it, the assertion before the opinion, and the opinion before the
 * report; two of them may fall on one day, and none lies in the future.
 */
final class DatesInOrder {

    private DatesInOrder() {}

    /** The day of the assertion: not before the as-of date, or the last day of the period. */
    static LocalDate ofAssertion(Clock clock, LocalDate signedOn, LocalDate examinedUntil) {
        LocalDate day = Today.notAfter(clock, "D2", "signedOn", signedOn);
        notBefore("D2", "The assertion", day, examinedUntil, "examinedUntil", "what it speaks of ends");
        return day;
    }

    /** The day of the report: not before what is examined ends, the assertion was signed, and the opinion formed. */
    static LocalDate ofReport(
            Clock clock, LocalDate reportDate, LocalDate examinedUntil, LocalDate signedOn, LocalDate formedOn) {
        LocalDate day = Today.notAfter(clock, "R60", "reportDate", reportDate);
        notBefore("R60", "The report", day, examinedUntil, "examinedUntil", "what it speaks of ends");
        notBefore("R60", "The report", day, signedOn, "signedOn", "management signed its assertion");
        notBefore("R60", "The report", day, formedOn, "formedOn", "the opinion was formed");
        return day;
    }

    private static void notBefore(
            String rule, String what, LocalDate day, LocalDate earliest, String fact, String because) {
        if (day.isBefore(earliest)) {
            throw RuleViolation.of(
                            rule,
                            what + " cannot be dated " + day + ": " + because + " on " + earliest
                                    + "; choose that day or a later one.")
                    .with(fact, earliest);
        }
    }
}
