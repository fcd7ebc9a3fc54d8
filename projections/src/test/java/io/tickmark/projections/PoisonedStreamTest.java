package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.api.Event;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.story.Story;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A stream that cannot be folded stops itself only, says so wherever it matters, and goes on when an operator has it. */
class PoisonedStreamTest extends QueryTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void anEventThatCannotBeFoldedStopsItsPartitionOnlyUntilItIsSkipped() {
        Story sick = new Story(log, "acme", "northgate-cpa").planning();
        Story well = new Story(log, "globex", "southbank-cpa");
        long poison = log.append("lena", "compliance-lead", lost("gap-lost-1", sick.engagement));
        sick.letter();
        well.planning().letter();

        assertThat(texts(read(GRETA, well.position(), timeline(well)), "$.items[*].type"))
                .contains("engagement.engagement-letter-signed");
        assertThat(ask(GRETA, timeline(well)).getHeader("Tickmark-Parked")).isNull();
        assertThat(read(LENA, well.position(), "/api/engagements/" + sick.engagement))
                .contains(sick.engagement);
        MockHttpServletResponse marked = ask(LENA, timeline(sick));
        assertThat(marked.getHeader("Tickmark-Parked")).isEqualTo("timeline@" + poison);
        assertThat(text(body(marked), "$.parked[0].position")).isEqualTo(Long.toString(poison));
        assertThat(texts(body(marked), "$.items[*].type")).doesNotContain("engagement.engagement-letter-signed");
        assertThat(ask(LENA, "/api/engagements/" + sick.engagement + "/gaps").getHeader("Tickmark-Parked"))
                .isEqualTo("gaps@" + poison);
        assertThat(body(ask(OPAL, "/actuator/health"))).contains("gap-lost-1", "OUT_OF_SERVICE");
        assertThat(texts(body(ask(OPAL, "/api/status/parked")), "$[*].partition"))
                .containsExactly("gap-lost-1", sick.engagement);
        assertThat(differences(well.position())).isEqualTo("[]");

        log.append("opal", "operator", skip("1", "timeline", sick.engagement, poison));
        log.append("opal", "operator", skip("2", "gaps", "gap-lost-1", poison));
        sick.readiness();

        awaitNothingParked();
        String whole = read(LENA, sick.position(), timeline(sick) + "?limit=500");
        assertThat(texts(whole, "$.items[*].type"))
                .contains("engagement.engagement-letter-signed")
                .doesNotHaveDuplicates();
        assertThat(differences(sick.position())).isEqualTo("[]");
        fromTheBeginning("timeline");
        assertThat(differences(sick.position())).isEqualTo("[]");
        assertThat(parked()).isEmpty();
        assertThat(texts(read(OPAL, sick.position(), "/api/platform/actions"), "$.items[*].operator"))
                .containsOnly("opal");
        assertThat(status(LENA, "/api/platform/actions")).isEqualTo(403);
        assertThat(status(LENA, "/api/status/parked")).isEqualTo(403);
    }

    @Test
    void aRowThatTheDatabaseRefusesStopsItsPartitionOnlyUntilItIsRetried() throws SQLException {
        Story sick = new Story(log, "acme", "northgate-cpa").planning().letter();
        Story well = new Story(log, "globex", "southbank-cpa").planning().letter();
        read(LENA, well.position(), "/api/engagements");
        owner("alter table projections.gap add constraint refuses check (key <> '" + sick.gap + "') not valid");
        sick.readiness();
        well.readiness();

        assertThat(texts(
                        read(GRETA, well.position(), "/api/engagements/" + well.engagement + "/gaps"), "$.items[*].id"))
                .contains(well.gap);
        assertThat(parked()).containsExactly(sick.gap);
        owner("alter table projections.gap drop constraint refuses");
        log.append("opal", "operator", new PlatformEvent.RetryOrdered("opr-3", "gaps", sick.gap, "constraint dropped"));
        sick.lead(new GapEvent.RiskAccepted(sick.gap, sick.engagement, "ciso", "Small", LocalDate.of(2027, 1, 1)));

        awaitNothingParked();
        assertThat(texts(read(LENA, sick.position(), "/api/engagements/" + sick.engagement + "/gaps"), "$.items[*].id"))
                .contains(sick.gap);
        assertThat(differences(sick.position())).isEqualTo("[]");
    }

    @Test
    void anEventThatCannotBeReadStopsWhatItNamesOnly() {
        Story sick = new Story(log, "acme", "northgate-cpa").planning();
        Story well = new Story(log, "globex", "southbank-cpa").planning();
        Odd odd = new Odd("odd-1", sick.engagement);
        Odd.readable = false;
        try {
            long poison = log.append("lena", "compliance-lead", odd);
            sick.letter();
            well.letter();

            assertThat(texts(read(GRETA, well.position(), timeline(well)), "$.items[*].type"))
                    .contains("engagement.engagement-letter-signed");
            assertThat(parked()).contains(sick.engagement).doesNotContain(well.engagement);
            assertThat(ask(LENA, timeline(sick)).getHeader("Tickmark-Parked")).contains("timeline@" + poison);
        } finally {
            Odd.readable = true;
        }
        int order = 10;
        for (String model : List.of("engagements", "timeline", "gaps", "work-items", "controls", "platform")) {
            for (String partition : List.of(sick.engagement, "odd-1")) {
                log.append(
                        "opal",
                        "operator",
                        new PlatformEvent.RetryOrdered("opr-" + order++, model, partition, "readable again"));
            }
        }
        awaitNothingParked();
        assertThat(differences(sick.position())).isEqualTo("[]");
        assertThat(texts(read(LENA, sick.position(), timeline(sick)), "$.items[*].type"))
                .contains("engagement.engagement-letter-signed");
    }

    /** Can be written, and then cannot be read for a while. */
    record Odd(String oddId, String engagementId) implements Event {
        static volatile boolean readable = true;

        Odd {
            if (!readable) {
                throw new IllegalArgumentException("told to be unreadable");
            }
        }

        @Override
        public String aggregateId() {
            return oddId;
        }
    }

    private static GapEvent lost(String gap, String engagement) {
        return new GapEvent.RiskAccepted(gap, engagement, "ciso", "Small", LocalDate.of(2027, 1, 1));
    }

    private static PlatformEvent skip(String action, String model, String partition, long position) {
        return new PlatformEvent.SkipOrdered("opr-" + action, model, partition, position, "its gap is not in the log");
    }

    private static String timeline(Story story) {
        return "/api/engagements/" + story.engagement + "/timeline";
    }

    private List<String> parked() {
        return texts(body(ask(OPAL, "/api/status/parked")), "$[*].partition");
    }

    private void awaitNothingParked() {
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).isEmpty());
    }

    private String differences(long position) {
        return text(read(OPAL, position, "/api/status/check"), "$.differences");
    }

    private void fromTheBeginning(String model) {
        StreamingEventProcessor processor =
                processing.eventProcessor(model, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = database().connect(PostgresForTests.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
