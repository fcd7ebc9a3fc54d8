package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.engagement.rules.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ControlDatesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-06-15T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    @Test
    void neitherBeginsNorEndsTomorrow() {
        assertThat(ControlDates.began(CLOCK, TODAY)).isEqualTo(TODAY);
        assertThat(ControlDates.ended(CLOCK, TODAY, null, null)).isEqualTo(TODAY);
        refused("R28", () -> ControlDates.began(CLOCK, TODAY.plusDays(1)));
        refused("R28", () -> ControlDates.ended(CLOCK, TODAY.plusDays(1), null, null));
    }

    @Test
    void doesNotEndBeforeItBegan() {
        assertThat(ControlDates.ended(CLOCK, MARCH, MARCH, null)).isEqualTo(MARCH);
        refused("R28", () -> ControlDates.ended(CLOCK, MARCH.minusDays(1), MARCH, null));
    }

    @Test
    void doesNotEndBeforeItsNewestVersion() {
        refused("R28", () -> ControlDates.ended(CLOCK, MARCH.minusDays(1), null, MARCH));
    }

    @Test
    void aVersionThatWasOnlyPlannedKeepsNothingFromEnding() {
        assertThat(ControlDates.ended(CLOCK, MARCH, null, TODAY.plusDays(30))).isEqualTo(MARCH);
    }

    @Test
    void noVersionHoldsBeforeTheControlBegan() {
        assertThat(ControlDates.revised(MARCH, MARCH, 1, null)).isEqualTo(MARCH);
        refused("R48", () -> ControlDates.revised(MARCH.minusDays(1), MARCH, 1, null));
    }

    @Test
    void versionsFollowEachOther() {
        refused("R48", () -> ControlDates.revised(MARCH.minusDays(1), null, 2, MARCH));
    }

    private static void refused(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
