package io.tickmark.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.demo.DemoResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole engagement in which both services crash, each in the middle of its work. */
class EngagementStoryIT {

    private static final int CONTROLS = 10;

    private final Stage stage = new Stage();

    @Test
    void crashesDelayAnEngagementAndDoubleNothing() throws IOException {
        DemoResult result = stage.play(Stage.library("controls-compact.csv"), new Crashes(stage));

        assertThat(result.status()).isEqualTo("REPORT_ISSUED");
        List<JsonNode> timeline = stage.timeline(result.engagement());
        assertThat(timeline).hasSize(result.events());
        everyDecisionStandsOnce(timeline);
        everyWorkItemHasOneIdPerSubmission(result.engagement());
        theReadSideEqualsTheLog();
        theNextExaminationIsOpen(result);
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
        Map<String, Set<String>> ids = Stories.workItems(stage.kafka(), engagement).stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("subject").asString() + "#"
                                + event.path("data").path("submission").asInt(),
                        Collectors.mapping(event -> event.path("id").asString(), Collectors.toSet())));
        assertThat(ids).hasSizeGreaterThan(CONTROLS);
        assertThat(ids.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private void theReadSideEqualsTheLog() throws IOException {
        JsonNode check = stage.query("admin", "/api/status/check");
        assertThat(check.path("checked").asInt()).isGreaterThan(CONTROLS);
        assertThat(check.path("differences")).isEmpty();
    }

    private void theNextExaminationIsOpen(DemoResult result) throws IOException {
        JsonNode renewal = stage.query("manager", "/api/engagements/" + result.renewal());
        assertThat(renewal.path("rolledForwardFrom").asString()).isEqualTo(result.engagement());
        assertThat(renewal.path("status").asString()).isEqualTo("DRAFT");
    }

    /** Kills each service once, as soon as a line of the story shows that it is at work. */
    private record Crashes(Stage stage, AtomicBoolean first, AtomicBoolean second) implements Consumer<String> {

        Crashes(Stage stage) {
            this(stage, new AtomicBoolean(), new AtomicBoolean());
        }

        @Override
        public void accept(String line) {
            if (line.contains(" assesses ") && first.compareAndSet(false, true)) {
                stage.crash(Component.ENGAGEMENT_SERVICE);
            }
            if (line.contains(" tests ") && second.compareAndSet(false, true)) {
                stage.crash(Component.PROJECTIONS);
                stage.crash(Component.ENGAGEMENT_SERVICE);
            }
        }
    }
}
