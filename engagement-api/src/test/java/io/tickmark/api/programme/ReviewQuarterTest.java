package io.tickmark.api.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewQuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 1, 2026-Q1, 2027-02-28",
        "2026-11-30, 2, 2026-Q2, 2027-05-30",
        "2026-11-30, 3, 2026-Q3, 2027-08-30",
        "2026-11-30, 4, 2026-Q4, 2027-11-30",
        "2026-11-30, 5, 2027-Q1, 2028-02-29",
        "2026-11-30, 8, 2027-Q4, 2028-11-30",
        "2027-01-31, 1, 2027-Q1, 2027-04-30",
        "2027-01-31, 2, 2027-Q2, 2027-07-31",
        "2027-01-31, 3, 2027-Q3, 2027-10-31",
        "2027-01-31, 4, 2027-Q4, 2028-01-31",
        "2028-02-29, 1, 2028-Q1, 2028-05-29",
        "2028-02-29, 4, 2028-Q4, 2029-02-28",
        "2028-02-29, 5, 2029-Q1, 2029-05-29",
        "2028-02-29, 16, 2031-Q4, 2032-02-29",
        "2027-12-31, 1, 2027-Q1, 2028-03-31",
        "2027-10-01, 1, 2027-Q1, 2028-01-01"
    })
    void fallsOnTheDayOfCreationPlusThreeMonthsEach(LocalDate createdOn, int number, String name, LocalDate day) {
        assertThat(ReviewQuarter.of(createdOn, number)).isEqualTo(new ReviewQuarter(number, name, day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-11-30, 0",
        "2026-11-30, 2027-02-27, 0",
        "2026-11-30, 2027-02-28, 1",
        "2026-11-30, 2027-05-29, 1",
        "2026-11-30, 2027-05-30, 2",
        "2026-11-30, 2028-11-30, 8",
        "2027-01-31, 2027-04-29, 0",
        "2027-01-31, 2027-04-30, 1",
        "2028-02-29, 2029-02-27, 3",
        "2028-02-29, 2029-02-28, 4",
        "2028-02-29, 2028-02-28, 0"
    })
    void isOverFromItsDayOn(LocalDate createdOn, LocalDate today, int over) {
        assertThat(ReviewQuarter.overOn(createdOn, today)).isEqualTo(over);
    }
}
