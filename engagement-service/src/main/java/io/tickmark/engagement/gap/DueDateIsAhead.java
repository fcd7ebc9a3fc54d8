package io.tickmark.engagement.gap;

import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** R27, R34: work is due today or later, and an accepted risk ends after today. */
final class DueDateIsAhead {

    private DueDateIsAhead() {}

    static LocalDate ofRemediation(@Nullable LocalDate dueOn, Clock clock) {
        LocalDate day = Input.day("dueOn", dueOn);
        if (day.isBefore(Today.of(clock))) {
            throw past("R34", "dueOn", day, clock);
        }
        return day;
    }

    static LocalDate ofAcceptedRisk(@Nullable LocalDate expiresOn, Clock clock) {
        LocalDate day = Input.day("expiresOn", expiresOn);
        if (!day.isAfter(Today.of(clock))) {
            throw past("R27", "expiresOn", day, clock);
        }
        return day;
    }

    private static RuleViolation past(String rule, String field, LocalDate day, Clock clock) {
        LocalDate today = Today.of(clock);
        return RuleViolation.of(rule, field + " " + day + " is not ahead; today is " + today + ", choose a later day.")
                .with("field", field)
                .with("today", today);
    }
}
