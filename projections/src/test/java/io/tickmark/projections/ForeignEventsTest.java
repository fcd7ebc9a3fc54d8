package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;

/** S2: what got into the log under a foreign name nevertheless is read by nobody. */
class ForeignEventsTest extends QueryTest {

    @Autowired
    MeterRegistry meters;

    @Autowired
    List<HealthIndicator> indicators;

    @Test
    void anEventThatNamesAnotherOrganisationsEngagementIsLeftOutAndTold() {
        Story acme = new Story(log, "acme", "northgate-cpa").planning().letter().readiness();
        Story globex = new Story(log, "globex", "southbank-cpa").planning();
        String timeline = "/api/engagements/" + acme.engagement + "/timeline?limit=500";
        String gaps = "/api/engagements/" + acme.engagement + "/gaps";
        String history = "/api/controls/" + globex.access + "/history";
        int entries = items(read(LENA, globex.position(), timeline));
        int ownGaps = items(read(LENA, globex.position(), gaps));
        int ownHistory = items(read(GRETA, globex.position(), history));

        log.append(
                "greta",
                "compliance-lead",
                new ControlEvent.Assessed(
                        globex.access,
                        acme.engagement,
                        "CC6.1-01",
                        List.of("CC6.1"),
                        Rating.DOES_NOT_MEET,
                        "Never",
                        new Shortfall("Nothing works", Severity.HIGH, "Stop", "omar"),
                        "gap-foreign"));
        long head = log.append(
                "system",
                "system",
                new GapEvent.Identified(
                        "gap-foreign",
                        acme.engagement,
                        "globex",
                        globex.access,
                        "CC6.1-01",
                        List.of("CC6.1"),
                        GapSource.READINESS,
                        Severity.HIGH,
                        "Nothing works",
                        "Stop",
                        "omar"));

        assertThat(items(read(LENA, head, timeline))).isEqualTo(entries);
        assertThat(items(read(LENA, head, gaps))).isEqualTo(ownGaps);
        assertThat(items(read(GRETA, head, history))).isEqualTo(ownHistory);
        assertThat(status(GRETA, timeline)).isEqualTo(404);
        assertThat(meters.get("tickmark.read.models.foreign.events").counter().count())
                .isGreaterThanOrEqualTo(2);
        assertThat(indicators.stream()
                        .map(HealthIndicator::health)
                        .map(health -> String.valueOf(health.getDetails().get("leftOut"))))
                .anySatisfy(told -> assertThat(told).contains(globex.access, "gap-foreign"));
    }

    private static int items(String list) {
        return texts(list, "$.items[*]").size();
    }
}
