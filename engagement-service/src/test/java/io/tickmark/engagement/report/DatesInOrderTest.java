package io.tickmark.engagement.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.engagement.rules.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesInOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-06-15T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

    @Test
    void allMayFallOnOneDay() {
        assertThat(DatesInOrder.ofAssertion(CLOCK, TODAY, TODAY)).isEqualTo(TODAY);
        assertThat(DatesInOrder.ofReport(CLOCK, TODAY, TODAY, TODAY, TODAY)).isEqualTo(TODAY);
    }

    /** A report of 10 June, and the one date that it may not come before. */
    @ParameterizedTest
    @CsvSource({
        "2027-06-11, 2027-06-01, 2027-06-01, examinedUntil",
        "2027-06-01, 2027-06-11, 2027-06-01, signedOn",
        "2027-06-01, 2027-06-01, 2027-06-11, formedOn"
    })
    void theReportComesLast(LocalDate examinedUntil, LocalDate signedOn, LocalDate formedOn, String fact) {
        LocalDate reportDate = LocalDate.of(2027, 6, 10);
        assertThatThrownBy(() -> DatesInOrder.ofReport(CLOCK, reportDate, examinedUntil, signedOn, formedOn))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.facts()).containsOnlyKeys(fact));
    }
}
