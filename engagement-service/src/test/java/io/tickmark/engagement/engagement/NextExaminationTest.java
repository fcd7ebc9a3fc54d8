package io.tickmark.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextExaminationTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2027-02-28, 2027-03-01, 2028-02-29",
        "2027-03-01, 2028-02-29, 2028-03-01, 2029-02-28",
        "2028-06-01, 2028-11-30, 2028-12-01, 2029-11-30",
        "2027-05-01, 2027-10-31, 2027-11-01, 2028-10-31",
        "2027-01-01, 2027-12-31, 2028-01-01, 2028-12-31"
    })
    void aPeriodThatEndsWithAMonthIsFollowedByOneThatDoes(
            LocalDate start, LocalDate end, LocalDate nextStart, LocalDate nextEnd) {
        assertThat(NextExamination.proposedAfter(new Period(start, end))).isEqualTo(new Period(nextStart, nextEnd));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-15, 2027-09-14, 2027-09-15, 2028-09-14", "2027-03-01, 2028-02-28, 2028-02-29, 2029-02-27"})
    void anyOtherPeriodIsFollowedByAYear(LocalDate start, LocalDate end, LocalDate nextStart, LocalDate nextEnd) {
        assertThat(NextExamination.proposedAfter(new Period(start, end))).isEqualTo(new Period(nextStart, nextEnd));
    }
}
