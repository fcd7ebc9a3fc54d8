package io.tickmark.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.ServiceProcess;
import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.demo.DemoResult;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole engagement on two instances of each service, all of which crash in the middle of their work. */
class EngagementStoryIT {

    private static final int CONTROLS = 10;

    private final Stage stage = new Stage();

    @Test
    void crashesDelayAnEngagementAndDoubleNothing() throws IOException, SQLException {
        DemoResult result;
        try (Crashes crashes = new Crashes(stage)) {
            result = stage.play(Stage.library("controls-compact.csv"), crashes);
        }

        assertThat(result.status()).isEqualTo("REPORT_ISSUED");
        List<JsonNode> timeline = stage.timeline(result.engagement());
        assertThat(timeline).hasSize(result.events());
        everyDecisionStandsOnce(timeline);
        everyWorkItemHasOneIdPerSubmission(result.engagement());
        theReadSideEqualsTheLog();
        noCommandHadASecondEffect();
        theFeedHasEveryEvent();
        operatorsSeeWhichPartIsWell();
        theNextExaminationIsOpen(result);
        HttpStories.areAnsweredAsTheySay(stage);
    }

    private static void everyDecisionStandsOnce(List<JsonNode> timeline) {
        Map<String, Long> perType =
                timeline.stream().collect(Collectors.groupingBy(Stories::type, Collectors.counting()));
        assertThat(perType)
                .containsEntry("control.assessed", (long) CONTROLS)
                .containsEntry("work-item.issued", (long) CONTROLS)
                .containsEntry("work-item.concluded", (long) CONTROLS)
                .containsEntry("engagement.opened", 1L)
                .containsEntry("engagement.scope-approved", 1L)
                .containsEntry("report.issued", 1L);
        assertThat(timeline.stream().map(entry -> entry.path("eventId").asString()))
                .doesNotHaveDuplicates();
    }

    private void everyWorkItemHasOneIdPerSubmission(String engagement) {
        Map<String, Set<String>> ids = Stories.workItems(stage.firm(), engagement).stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("subject").asString() + "#"
                                + event.path("data").path("submission").asInt(),
                        Collectors.mapping(event -> event.path("id").asString(), Collectors.toSet())));
        assertThat(ids).hasSizeGreaterThan(CONTROLS);
        assertThat(ids.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private void theReadSideEqualsTheLog() throws IOException {
        JsonNode check = stage.query("operator", "/api/status/check");
        assertThat(check.path("checked").asInt()).isGreaterThan(CONTROLS);
        assertThat(check.path("differences")).isEmpty();
    }

    private void theNextExaminationIsOpen(DemoResult result) throws IOException {
        JsonNode renewal = stage.query("manager", "/api/engagements/" + result.renewal());
        assertThat(renewal.path("rolledForwardFrom").asString()).isEqualTo(result.engagement());
        assertThat(renewal.path("status").asString()).isEqualTo("DRAFT");
    }

    private void noCommandHadASecondEffect() throws SQLException {
        assertThat(stage.ask(Account.ENGAGEMENT, """
                        select command_id from event_log.events group by aggregate_identifier, command_id
                        having count(distinct position >> 16) > 1""")).isEmpty();
    }

    private void theFeedHasEveryEvent() throws SQLException {
        List<String> logged = stage.ask(Account.PROJECTIONS, "select event_identifier from event_log.events");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Stories.everything(stage.kafka(), "tickmark.events.v1").stream()
                                .map(event -> event.path("id").asString()))
                        .containsAll(logged));
    }

    private void operatorsSeeWhichPartIsWell() throws IOException {
        JsonNode health = stage.query("operator", "/actuator/health");
        assertThat(health.at("/components/eventProcessors/status").asString()).isEqualTo("UP");
        assertThat(stage.query("admin", "/actuator/health").has("components")).isFalse();
    }

    /**
     * Kills the stack's own instances, each as soon as a line of the story shows that it is at work; later, when they are back,
     * the others that went on in their place.
     */
    private static final class Crashes implements Consumer<String>, AutoCloseable {

        private final Stage stage;
        private final ServiceProcess engagement;
        private final ServiceProcess projections;
        private boolean first;
        private boolean second;

        Crashes(Stage stage) throws IOException {
            this.stage = stage;
            engagement = stage.another(
                    Component.ENGAGEMENT_SERVICE, Map.of("LOGGING_LEVEL_IO_CAMUNDA_CLIENT_JOB_POLLER", "DEBUG"));
            projections =
                    stage.another(Component.PROJECTIONS, Map.of("TICKMARK_EVENT_STORE_SEGMENTS_PER_INSTANCE", "2"));
        }

        @Override
        public void accept(String line) {
            if (line.contains(" assesses ") && !first) {
                first = true;
                await().atMost(Duration.ofMinutes(1)).until(() -> engagement.isReady() && projections.isReady());
                stage.crash(Component.ENGAGEMENT_SERVICE);
                stage.crash(Component.PROJECTIONS);
            }
            if (line.contains(" tests ") && !second) {
                second = true;
                await().untilAsserted(this::theOthersAreAtWork);
                engagement.kill();
                projections.kill();
            }
        }

        private void theOthersAreAtWork() throws IOException, SQLException {
            assertThat(engagement.log()).containsPattern("Activated [1-9]\\d* jobs");
            assertThat(stage.ask(Account.ENGAGEMENT, owners("engagement")))
                    .as("one segment each; the own instance may be back in time for one of them")
                    .anyMatch(engagement::isOwner);
            assertThat(stage.ask(Account.PROJECTIONS, owners("projections")))
                    .as("it takes two of the four segments of each processor")
                    .anyMatch(projections::isOwner)
                    .anyMatch(owner -> !projections.isOwner(owner));
        }

        private static String owners(String schema) {
            return "select owner from " + schema + ".token_entry where owner is not null";
        }

        @Override
        public void close() {
            engagement.close();
            projections.close();
        }
    }
}
