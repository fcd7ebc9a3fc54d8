package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.eventstore.LogToken;
import io.tickmark.story.Story;
import io.tickmark.testservers.PostgresForTests;
import io.tickmark.testservers.approved.ApprovedApi;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The read side equals the log, is left alone by events that come again, and is found out where it does not. */
class ReadModelCheckTest extends QueryTest {

    private static final List<String> MODELS =
            List.of("controls", "engagements", "gaps", "platform", "registers", "timeline", "work-items");

    @Autowired
    EventProcessingConfiguration processing;

    private Story story;

    @BeforeAll
    void tell() {
        new Story(log, "globex", "southbank-cpa").planning().letter();
        story = new Story(log, "acme", "northgate-cpa")
                .planning()
                .letter()
                .readiness()
                .remediation()
                .fieldwork()
                .submitAccess()
                .testing()
                .reporting();
    }

    @Test
    void theReadSideEqualsTheLog() {
        String report = read(OPAL, story.position(), "/api/status/check");

        assertThat(text(report, "$.differences")).isEqualTo("[]");
        assertThat(Integer.parseInt(text(report, "$.checked"))).isGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void aRowThatWasTamperedWithIsFound(String table, String tampering) {
        read(ADAM, story.position(), "/api/engagements");
        List<Map<String, Object>> rows =
                jdbc.sql("select * from projections." + table).query().listOfRows();
        assertThat(jdbc.sql(String.format(Locale.ROOT, tampering, "projections." + table))
                        .update())
                .isPositive();

        String report = read(OPAL, story.position(), "/api/status/check");

        assertThat(texts(report, "$.differences[*].readModel"))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("/" + table));
        restore(table, rows);
        assertThat(text(read(OPAL, story.position(), "/api/status/check"), "$.differences"))
                .isEqualTo("[]");
    }

    static List<Arguments> tamperings() {
        return List.of(
                Arguments.of("engagement", "update %s set body = jsonb_set(body, '{status}', '\"CLOSED\"')"),
                Arguments.of("control", "update %s set body = jsonb_set(body, '{definition,owner}', '\"mallory\"')"),
                Arguments.of("control_status", "delete from %s"),
                Arguments.of("control_history", "update %s set body = body || '{\"more\": 1}'"),
                Arguments.of("timeline", "update %s set position = position + 1"),
                Arguments.of("timeline_subject", "update %s set body = '{}'"),
                Arguments.of("gap", "insert into %s (key, body, position) values ('more', '{}', 1)"),
                Arguments.of("work_item", "update %s set body = body - 'test'"),
                Arguments.of("programme", "delete from %s"));
    }

    @Test
    void aTableFullOfWrongRowsIsReportedInPart() {
        read(ADAM, story.position(), "/api/engagements");
        jdbc.sql(
                        "insert into projections.gap (key, body, position) select 'more-' || n, '{}', 1 from generate_series(1, 6000) n")
                .update();

        String report = read(OPAL, story.position(), "/api/status/check");

        jdbc.sql("delete from projections.gap where key like 'more-%'").update();
        assertThat(texts(report, "$.differences[*].key"))
                .hasSize(1000)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.startsWith("more-"));
        assertThat(texts(report, "$.differences[*].actual"))
                .allMatch("{\"position\":1,\"row\":{}}"::equals)
                .isNotEmpty();
        assertThat(texts(report, "$.differences[*].expected")).containsOnlyNulls();
        assertThat(Integer.parseInt(text(report, "$.checked"))).isBetween(6060, 7000);
    }

    @Test
    void oneCheckRunsAtATimeWhateverTheInstance() throws SQLException {
        read(ADAM, story.position(), "/api/engagements");
        try (Connection other = database().connect(PostgresForTests.PROJECTIONS);
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(x'7469636b6d61726b'::bigint)");

            assertThat(ask(OPAL, "/api/status/check").getStatus()).isEqualTo(503);
        }

        read(OPAL, story.position(), "/api/status/check");
        assertThat(jdbc.sql("select count(*) from projections.expected_row")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyAdministratorsCheck() {
        assertThat(status(LENA, "/api/status/check")).isEqualTo(403);
        assertThat(status(ADA, "/api/status/check")).isEqualTo(403);
    }

    @Test
    void eventsThatComeAgainChangeNothing() {
        read(ADAM, story.position(), "/api/engagements");
        MODELS.forEach(model -> fromTheBeginning(model, () -> {}));

        await().untilAsserted(() ->
                assertThat(numbers(statusOfProcessors(), "$[*].lag")).containsOnly(0L));
        String report = read(OPAL, story.position(), "/api/status/check");
        assertThat(text(report, "$.differences")).isEqualTo("[]");
    }

    @Test
    void eventsThatComeAgainBeforeNewOnesChangeNothing() {
        read(ADAM, story.position(), "/api/engagements");
        long middle = jdbc.sql("select position from event_log.events order by position offset 20 limit 1")
                .query(Long.class)
                .single();
        processors().forEach(StreamingEventProcessor::shutDown);
        new Story(log, "initech", "northgate-cpa").planning().letter().readiness();
        story.lead(new GapEvent.RiskAccepted(story.gap, story.engagement, "ciso", "Small", LocalDate.of(2027, 1, 1)));
        jdbc.sql("update projections.token_entry set token = ?, token_type = ?")
                .params("{\"upTo\":" + middle + "}", LogToken.class.getName())
                .update();
        processors().forEach(StreamingEventProcessor::start);

        assertThat(text(read(OPAL, story.position(), "/api/status/check"), "$.differences"))
                .isEqualTo("[]");
    }

    @Test
    void aReadModelThatBeginsAnewIsEmptiedAndMadeAgainFromTheLog() {
        read(ADAM, story.position(), "/api/engagements");
        List<String> before = gaps();
        jdbc.sql("insert into projections.gap (key, body, position) values ('more', '{}', 1)")
                .update();
        StreamingEventProcessor gaps = processor("gaps");
        gaps.shutDown();
        gaps.resetTokens();

        assertThat(gaps()).isEmpty();
        assertThat(status(ADAM, "/api/engagements?min-position=1")).isEqualTo(503);
        gaps.start();
        assertThat(text(read(OPAL, story.position(), "/api/status/check"), "$.differences"))
                .isEqualTo("[]");
        assertThat(gaps()).isEqualTo(before);
    }

    @Test
    void aReaderWhoHasJustWrittenWaitsForNothingButTheFoldEvenWhereNothingElseHappens() {
        List<Long> waits = IntStream.range(0, 15)
                .mapToObj(round -> {
                    story.lead(new ControlEvent.Implemented(story.access, LocalDate.of(2026, 2, 1 + round)));
                    long start = System.nanoTime();
                    read(LENA, story.position(), "/api/engagements");
                    return Duration.ofNanos(System.nanoTime() - start).toMillis();
                })
                .sorted()
                .toList();

        assertThat(waits.get(waits.size() / 2)).as("median of %s ms", waits).isLessThan(300);
    }

    private List<String> gaps() {
        return jdbc.sql("select key || ' ' || body || ' ' || position from projections.gap order by key")
                .query(String.class)
                .list();
    }

    private List<StreamingEventProcessor> processors() {
        return MODELS.stream().map(this::processor).toList();
    }

    private StreamingEventProcessor processor(String model) {
        return processing.eventProcessor(model, StreamingEventProcessor.class).orElseThrow();
    }

    private void fromTheBeginning(String model, Runnable whileItRests) {
        StreamingEventProcessor processor = processor(model);
        processor.shutDown();
        whileItRests.run();
        jdbc.sql("delete from projections.token_entry where processor_name = ?")
                .param(model)
                .update();
        processor.start();
    }

    @Test
    void aPositionThatIsNotReachedIsWaitedForAndThenRefused() {
        MockHttpServletResponse answer = ask(LENA, "/api/engagements?min-position=" + (story.position() + 1000));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void processorsTellHowFarTheyAre() {
        read(ADAM, story.position(), "/api/engagements");

        await().untilAsserted(() ->
                assertThat(numbers(statusOfProcessors(), "$[*].lag")).containsOnly(0L));
        assertThat(texts(statusOfProcessors(), "$[*].name"))
                .containsAll(MODELS)
                .contains("operator-orders")
                .hasSize(MODELS.size() + 1);
        assertThat(numbers(statusOfProcessors(), "$[*].position")).containsOnly(story.position());
    }

    @Test
    void theApiIsDescribedAsApproved() throws IOException {
        String api = body(ask(LENA, "/v3/api-docs"));

        ApprovedApi.holds("queries", api);
        assertThat(text(api, "$.openapi")).startsWith("3.1");
        assertThat(text(api, "$.paths['/api/engagements'].get.parameters[*].name"))
                .isEqualTo("[\"programmeId\",\"after\",\"limit\",\"min-position\"]");
    }

    private String statusOfProcessors() {
        return body(ask(OPAL, "/api/status/processors"));
    }

    private void restore(String table, List<Map<String, Object>> rows) {
        jdbc.sql("delete from projections." + table).update();
        rows.forEach(
                row -> jdbc.sql("insert into projections." + table + " (key, body, position) values (?, ?::jsonb, ?)")
                        .params(
                                Objects.requireNonNull(row.get("key")),
                                String.valueOf(row.get("body")),
                                Objects.requireNonNull(row.get("position")))
                        .update());
    }
}
