package io.tickmark.eventstore.nothingskipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every reader is given every committed event once, in an order in which no stream goes backwards. */
class UnderLoadTest {

    private static final Logger LOG = LoggerFactory.getLogger(UnderLoadTest.class);

    @Test
    @Timeout(value = 2, unit = java.util.concurrent.TimeUnit.MINUTES)
    void aLittle() throws Exception {
        check(new LoadPlan(10_000, 6, 2, Duration.ofMillis(150)));
    }

    /** With commits later than a minute. See the module's README for how to run it. */
    @Test
    @Tag("long")
    void aMillionEvents() throws Exception {
        check(new LoadPlan(Integer.getInteger("long.events", 1_000_000), 12, 3, Duration.ofSeconds(61)));
    }

    private static void check(LoadPlan plan) throws Exception {
        try (Load load = new Load()) {
            List<LoadReport> reports = load.run(plan);

            LOG.info("{}", load.acknowledged());
            reports.forEach(report -> LOG.info("{}", report));
            assertThat(load.stored()).isEqualTo(load.acknowledged().byStream());
            assertThat(reports).hasSize(5).allMatch(LoadReport::isSound);
        }
    }
}
