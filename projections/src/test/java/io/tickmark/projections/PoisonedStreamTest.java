package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.api.Event;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
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
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** A stream that cannot be folded stops itself only, says so wherever it matters, and goes on when an operator has it. */
class PoisonedStreamTest extends QueryTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final JwtRequestPostProcessor SICK_1 = staff("lena", "compliance-lead", "sick-1");
    private static final JwtRequestPostProcessor WELL_1 = staff("greta", "compliance-lead", "well-1");
    private static final JwtRequestPostProcessor SICK_2 = staff("lena", "compliance-lead", "sick-2");
    private static final JwtRequestPostProcessor WELL_2 = staff("greta", "compliance-lead", "well-2");
    private static final JwtRequestPostProcessor SICK_3 = staff("lena", "compliance-lead", "sick-3");
    private static final JwtRequestPostProcessor WELL_3 = staff("greta", "compliance-lead", "well-3");

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void anEventThatCannotBeFoldedStopsItsPartitionOnlyUntilItIsSkipped() {
        Story sick = new Story(log, "sick-1", "northgate-cpa").planning();
        Story well = new Story(log, "well-1", "southbank-cpa");
        sick.system(found("gap-lost-1", sick));
        read(SICK_1, sick.position(), "/api/engagements");
        rename("gap-lost-1", "gap-away-1");
        long poison = log.append("lena", "compliance-lead", accepted("gap-lost-1", sick.engagement));
        sick.letter();
        well.planning().letter();

        assertThat(texts(read(WELL_1, well.position(), timeline(well)), "$.items[*].type"))
                .contains("engagement.engagement-letter-signed");
        assertThat(ask(WELL_1, timeline(well)).getHeader("Tickmark-Parked")).isNull();
        assertThat(read(SICK_1, well.position(), "/api/engagements/" + sick.engagement))
                .contains(sick.engagement);
        MockHttpServletResponse marked = ask(SICK_1, timeline(sick));
        assertThat(marked.getHeader("Tickmark-Parked")).isEqualTo("timeline@" + poison);
        assertThat(text(body(marked), "$.parked[0].position")).isEqualTo(Long.toString(poison));
        assertThat(texts(body(marked), "$.items[*].type")).doesNotContain("engagement.engagement-letter-signed");
        assertThat(ask(SICK_1, "/api/engagements/" + sick.engagement + "/gaps").getHeader("Tickmark-Parked"))
                .isEqualTo("gaps@" + poison);
        assertThat(body(ask(OPAL, "/actuator/health"))).contains("gap-lost-1", "OUT_OF_SERVICE");
        assertThat(parked()).contains("gap-lost-1", sick.engagement).doesNotContain(well.engagement);
        rename("gap-away-1", "gap-lost-1");
        assertThat(differences(well.position())).isEqualTo("[]");

        log.append("opal", "operator", skip("1", "timeline", sick.engagement, poison));
        log.append("opal", "operator", skip("2", "gaps", "gap-lost-1", poison));
        sick.readiness();

        awaitNotParked("gap-lost-1", sick.engagement);
        String whole = read(SICK_1, sick.position(), timeline(sick) + "?limit=500");
        assertThat(texts(whole, "$.items[*].type")).contains("engagement.engagement-letter-signed");
        assertThat(texts(whole, "$.items[*].eventId")).doesNotHaveDuplicates();
        assertThat(differences(sick.position())).isEqualTo("[]");
        fromTheBeginning("timeline");
        assertThat(differences(sick.position())).isEqualTo("[]");
        assertThat(parked()).doesNotContain(sick.engagement);
        assertThat(texts(read(OPAL, sick.position(), "/api/platform/actions"), "$.items[*].operator"))
                .containsOnly("opal");
        assertThat(status(SICK_1, "/api/platform/actions")).isEqualTo(403);
        assertThat(status(SICK_1, "/api/status/parked")).isEqualTo(403);
    }

    @Test
    void aRowThatTheDatabaseRefusesStopsItsPartitionOnlyUntilItIsRetried() throws SQLException {
        Story sick = new Story(log, "sick-2", "northgate-cpa").planning().letter();
        Story well = new Story(log, "well-2", "southbank-cpa").planning().letter();
        read(SICK_2, well.position(), "/api/engagements");
        owner("alter table projections.gap add constraint refuses check (key <> '" + sick.gap + "') not valid");
        sick.readiness();
        well.readiness();

        assertThat(texts(
                        read(WELL_2, well.position(), "/api/engagements/" + well.engagement + "/gaps"),
                        "$.items[*].id"))
                .contains(well.gap);
        assertThat(parked()).contains(sick.gap).doesNotContain(well.gap);
        owner("alter table projections.gap drop constraint refuses");
        log.append("opal", "operator", new PlatformEvent.RetryOrdered("opr-3", "gaps", sick.gap, "constraint dropped"));
        sick.lead(new GapEvent.RiskAccepted(sick.gap, sick.engagement, "ciso", "Small", LocalDate.of(2027, 1, 1)));

        awaitNotParked(sick.gap);
        assertThat(texts(
                        read(SICK_2, sick.position(), "/api/engagements/" + sick.engagement + "/gaps"),
                        "$.items[*].id"))
                .contains(sick.gap);
        assertThat(differences(sick.position())).isEqualTo("[]");
    }

    @Test
    void anEventThatCannotBeReadStopsWhatItNamesOnly() {
        Story sick = new Story(log, "sick-3", "northgate-cpa").planning();
        Story well = new Story(log, "well-3", "southbank-cpa").planning();
        Odd odd = new Odd("odd-1", sick.engagement);
        Odd.readable = false;
        try {
            long poison = log.append("lena", "compliance-lead", odd);
            sick.letter();
            well.letter();

            assertThat(texts(read(WELL_3, well.position(), timeline(well)), "$.items[*].type"))
                    .contains("engagement.engagement-letter-signed");
            assertThat(parked()).contains(sick.engagement).doesNotContain(well.engagement);
            assertThat(ask(SICK_3, timeline(sick)).getHeader("Tickmark-Parked")).contains("timeline@" + poison);
        } finally {
            Odd.readable = true;
        }
        int order = 10;
        for (String model :
                List.of("engagements", "timeline", "gaps", "work-items", "controls", "registers", "platform")) {
            for (String partition : List.of(sick.engagement, "odd-1")) {
                log.append(
                        "opal",
                        "operator",
                        new PlatformEvent.RetryOrdered("opr-" + order++, model, partition, "readable again"));
            }
        }
        awaitNotParked("odd-1", sick.engagement);
        assertThat(differences(sick.position())).isEqualTo("[]");
        assertThat(texts(read(SICK_3, sick.position(), timeline(sick)), "$.items[*].type"))
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

    private static GapEvent found(String gap, Story story) {
        return new GapEvent.Identified(
                gap,
                story.engagement,
                story.tenant,
                story.access,
                "CC6.1-01",
                List.of("CC6.1"),
                GapSource.READINESS,
                Severity.MEDIUM,
                "No second approver",
                "Add one",
                "omar");
    }

    private static GapEvent accepted(String gap, String engagement) {
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

    private void awaitNotParked(String... partitions) {
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).doesNotContain(partitions));
    }

    /** Takes the rows of a gap away from where its next event looks for them, and puts them back. */
    private void rename(String from, String to) {
        for (String table : List.of("gap", "timeline_subject")) {
            jdbc.sql("update projections." + table + " set key = ? where key = ?")
                    .params(to, from)
                    .update();
        }
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
