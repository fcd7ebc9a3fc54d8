package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The read side equals the log, is left alone by events that come again, and is found out where it does not. */
class ReadModelCheckTest extends QueryTest {

    private static final List<String> MODELS = List.of("controls", "engagements", "gaps", "timeline", "work-items");

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
        String report = read(ADAM, story.position(), "/api/status/check");

        assertThat(text(report, "$.differences")).isEqualTo("[]");
        assertThat(Integer.parseInt(text(report, "$.checked"))).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            engagement       | update projections.engagement set body = jsonb_set(body, '{status}', '"CLOSED"') where key = ?
            control          | update projections.control set body = jsonb_set(body, '{definition,owner}', '"mallory"') where key = ?
            control_status   | delete from projections.control_status where control_id = ?
            control_history  | update projections.control_history set body = body || '{"more": 1}' where control_id = ?
            timeline         | update projections.timeline set position = position + 1 where engagement_id = ?
            timeline_subject | update projections.timeline_subject set body = '{}' where key = ?
            gap              | insert into projections.gap (key, body, position) values (? || 'x', '{}', 1)
            work_item        | delete from projections.work_item where engagement_id = ?
            programme        | delete from projections.programme where key <> ?
            """)
    void aRowThatWasTamperedWithIsFound(String table, String tampering) {
        read(ADAM, story.position(), "/api/engagements");
        List<Map<String, Object>> rows =
                jdbc.sql("select * from projections." + table).query().listOfRows();
        String key = tampering.contains("control_id = ?") || table.equals("control") ? story.access : story.engagement;
        assertThat(jdbc.sql(tampering).param(key).update()).isPositive();

        String report = read(ADAM, story.position(), "/api/status/check");

        assertThat(texts(report, "$.differences[*].readModel"))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("/" + table));
        restore(table, rows);
        assertThat(text(read(ADAM, story.position(), "/api/status/check"), "$.differences"))
                .isEqualTo("[]");
    }

    @Test
    void onlyAdministratorsCheck() {
        assertThat(status(LENA, "/api/status/check")).isEqualTo(403);
        assertThat(status(ADA, "/api/status/check")).isEqualTo(403);
    }

    @Test
    void eventsThatComeAgainChangeNothing() {
        read(ADAM, story.position(), "/api/engagements");
        for (String model : MODELS) {
            StreamingEventProcessor processor = processing
                    .eventProcessor(model, StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        }
        await().untilAsserted(() -> assertThat(statusOfProcessors()).doesNotContain("\"lag\":1"));
        await().until(
                        () -> processing
                                .eventProcessor("timeline", StreamingEventProcessor.class)
                                .orElseThrow()
                                .processingStatus()
                                .values()
                                .stream()
                                .allMatch(status -> !status.isReplaying() && status.isCaughtUp()));

        String report = read(ADAM, story.position(), "/api/status/check");
        assertThat(text(report, "$.differences")).isEqualTo("[]");
    }

    @Test
    void aDroppedReadModelIsMadeAgainFromTheLog() {
        read(ADAM, story.position(), "/api/engagements");
        StreamingEventProcessor gaps =
                processing.eventProcessor("gaps", StreamingEventProcessor.class).orElseThrow();
        gaps.shutDown();
        jdbc.sql("delete from projections.gap").update();
        jdbc.sql("delete from projections.progress where read_model = 'gaps'").update();
        gaps.resetTokens();
        gaps.start();

        assertThat(text(read(ADAM, story.position(), "/api/status/check"), "$.differences"))
                .isEqualTo("[]");
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
                assertThat(numbers(statusOfProcessors(), "$[*].lag")).containsOnly(0));
        assertThat(texts(statusOfProcessors(), "$[*].name")).isEqualTo(MODELS);
        assertThat(numbers(statusOfProcessors(), "$[*].position")).containsOnly((int) story.position());
    }

    @Test
    void theApiIsDescribed() {
        String api = body(ask(LENA, "/v3/api-docs"));

        assertThat(text(api, "$.openapi")).startsWith("3.1");
        assertThat(text(api, "$.paths.keys()"))
                .contains("/api/engagements/{id}/timeline", "/api/controls/{id}/history", "/api/work-items");
        assertThat(text(api, "$.paths['/api/engagements'].get.parameters[*].name"))
                .isEqualTo("[\"programmeId\",\"after\",\"limit\",\"min-position\"]");
    }

    private String statusOfProcessors() {
        return body(ask(LENA, "/api/status/processors"));
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
