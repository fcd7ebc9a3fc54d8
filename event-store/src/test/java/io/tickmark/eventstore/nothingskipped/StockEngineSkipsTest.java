package io.tickmark.eventstore.nothingskipped;

import static org.assertj.core.api.Assertions.assertThat;

/** Axon's stock JDBC engine, as released: every one of these situations costs its readers events. */
class StockEngineSkipsTest extends FiveSituations {

    @Override
    Storage open() {
        return new StockStorage();
    }

    @Override
    void judge(long skipped, long doubled) {
        assertThat(skipped).isPositive();
    }
}
