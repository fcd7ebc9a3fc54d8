package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RenewalLeadTimeTest {

    private final RenewalLeadTime leadTime = new RenewalLeadTime(90);

    @Test
    void afterAType2ItCountsFromTheEndOfThePeriod() {
        Period period = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        assertThat(leadTime.reachedOn(null, period)).isEqualTo("2027-10-02");
    }

    @Test
    void afterAType1ItCountsFromAYearAfterTheAsOfDate() {
        assertThat(leadTime.reachedOn(LocalDate.of(2027, 12, 31), null)).isEqualTo("2028-10-02");
    }

    @Test
    void aLeapDayHasItsYearToo() {
        assertThat(leadTime.reachedOn(LocalDate.of(2028, 2, 29), null)).isEqualTo("2028-11-30");
    }
}
