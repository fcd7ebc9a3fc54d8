package io.tickmark.engagement.engagement;

import io.tickmark.api.Period;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** R1: a Type 1 speaks of a day, a Type 2 of a period with a later end, and neither of both. */
final class TypeMatchesItsDates {

    private TypeMatchesItsDates() {}

    static void check(ReportType type, @Nullable LocalDate asOfDate, @Nullable Period period) {
        switch (Input.present("type", type)) {
            case TYPE_1 -> {
                if (asOfDate == null || period != null) {
                    throw refuse("A Type 1 report needs an as-of date and has no period.", type);
                }
                Input.day("asOfDate", asOfDate);
            }
            case TYPE_2 -> {
                if (period == null || asOfDate != null) {
                    throw refuse("A Type 2 report needs a period and has no as-of date.", type);
                }
                checkPeriod(type, period);
            }
        }
    }

    private static void checkPeriod(ReportType type, Period period) {
        LocalDate start = Input.day("period.start", period.start());
        LocalDate end = Input.day("period.end", period.end());
        if (!end.isAfter(start)) {
            throw refuse("The period must end after it starts; " + end + " is not after " + start + ".", type)
                    .with("period", period);
        }
    }

    private static RuleViolation refuse(String message, ReportType type) {
        return RuleViolation.of("R1", message).with("type", type);
    }
}
