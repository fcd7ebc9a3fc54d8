package io.tickmark.eventstore.nothingskipped;

import static org.assertj.core.api.Assertions.assertThat;

/** Our engine in the same situations. */
class NothingIsSkippedTest extends FiveSituations {

    @Override
    Storage open() {
        return new LogStorage();
    }

    @Override
    void judge(long skipped, long doubled) {
        assertThat(skipped).isZero();
        assertThat(doubled).isZero();
    }
}
