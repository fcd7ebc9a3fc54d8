package io.tickmark.engagement.gap;

import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;

/** R34: a reminder or an escalation is due from its day on, which a rest of the engagement may have moved. */
final class DueOnlyOnItsDay {

    private DueOnlyOnItsDay() {}

    /** The clock of the process may be ahead, and a rest moves the day: then whoever asks comes again. */
    static void check(Clock clock, LocalDate day) {
        LocalDate today = Today.of(clock);
        if (today.isBefore(day)) {
            throw RuleViolation.resting("R34", "This is due on " + day + "; today is " + today + ".")
                    .with("today", today)
                    .with("dueFrom", day);
        }
    }
}
