package io.tickmark.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.localstack.Secrets.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * In the middle of an engagement somebody of another organisation, a compliance lead there who was given an account in
 * Tasklist by mistake, starts every process by hand and writes over every variable of every open task. The engagement goes
 * on as if nothing had happened.
 */
class StrangerIT {

    private static final String STRANGER = "bea";
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static final List<String> MOMENTS = List.of(" assesses ", " remediates the gap ", " provides evidence ");

    private final Stage stage = new Stage();
    private final List<String> tried = new ArrayList<>();

    private static final class SeenEnough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void decidesNothingLearnsNothingAndKeepsNothing() throws IOException {
        assertThatThrownBy(() -> stage.play(Stage.library("controls-compact.csv"), at(MOMENTS)))
                .isInstanceOf(SeenEnough.class);

        assertThat(tried).hasSizeGreaterThan(MOMENTS.size());
        List<String> people = new ArrayList<>();
        for (JsonNode engagement :
                stage.query("manager", "/api/engagements?limit=200").path("items")) {
            stage.timeline(engagement.path("id").asString())
                    .forEach(entry -> people.add(entry.path("actor").asString()));
        }
        assertThat(people).contains("omar", "lena", "erik").doesNotContain(STRANGER);
    }

    /** Tries everything at these moments; the story has shown enough once the auditors conclude a test after the last one. */
    private Consumer<String> at(List<String> moments) {
        List<String> ahead = new ArrayList<>(moments);
        return line -> {
            if (ahead.isEmpty() && line.contains(" tests ")) {
                throw new SeenEnough();
            }
            ahead.stream().filter(line::contains).findFirst().ifPresent(moment -> {
                ahead.remove(moment);
                tryEverything();
            });
        };
    }

    private void tryEverything() {
        assertThat(tried.isEmpty() && isLetIn()).isFalse();
        try (Stranger stranger = stage.stranger(STRANGER)) {
            long before = quiet();
            Map<String, Object> known = known();
            Map<String, Object> lies = new HashMap<>(known);
            lies.put("engagementId", "eng-of-somebody-else");
            lies.put("tenant", "birch");

            assertThat(stranger.startEveryProcess(known)).containsExactlyInAnyOrder("engagement", "monitoring");
            List<JsonNode> theirs = othersOf(stranger);
            assertThat(theirs).isNotEmpty();
            for (JsonNode task : theirs) {
                stranger.writeOver(task, lies);
                tried.add(task.path("taskDefinitionId").asString());
            }
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> {
                        for (JsonNode task : stranger.openTasks()) {
                            if (stranger.isOwn(task)
                                    && task.path("assignee").asString("").isEmpty()) {
                                stranger.writeOver(task, lies);
                            }
                        }
                        assertThat(stranger.nothingGoesOn()).isTrue();
                    });
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> everyTaskIsFreeAgain(theirs, stranger));

            assertThat(stranger.whatWasSeen()).doesNotContain("controls", "gaps", "openGaps", "firm");
            assertThat(quiet()).isEqualTo(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody would start a process with who knows all ids of an engagement. */
    private Map<String, Object> known() throws IOException {
        JsonNode engagement =
                stage.query("manager", "/api/engagements").path("items").path(0);
        String id = engagement.path("id").asString();
        assertThat(id).isNotEmpty();
        Map<String, Object> known = new HashMap<>();
        known.put("engagementId", id);
        known.put("engagementName", "Acme");
        known.put("programmeId", engagement.path("programmeId").asString());
        known.put("tenant", "acme");
        known.put("reportType", "TYPE_2");
        known.put("gap", Map.of("gapId", "gap-1", "severity", "LOW"));
        known.put("control", Map.of("controlId", "ctl-1", "workItemId", "wit-1"));
        for (String day : List.of("periodStartsAt", "periodEndsAt", "asOfAt", "renewalAt", "reviewDueAt")) {
            known.put(day, LONG_AGO);
        }
        return known;
    }

    private static List<JsonNode> othersOf(Stranger stranger) throws IOException {
        return stranger.openTasks().stream()
                .filter(task -> !stranger.isOwn(task))
                .toList();
    }

    private static void everyTaskIsFreeAgain(List<JsonNode> before, Stranger stranger) throws IOException {
        List<JsonNode> open = othersOf(stranger);
        assertThat(open)
                .extracting(task -> task.path("taskDefinitionId").asString())
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(task -> task.path("taskDefinitionId").asString())
                        .toList());
        assertThat(open)
                .extracting(task -> task.path("id").asString())
                .doesNotContainAnyElementsOf(
                        before.stream().map(task -> task.path("id").asString()).toList());
        assertThat(open)
                .allSatisfy(
                        task -> assertThat(task.path("assignee").asString("")).isEmpty());
    }

    private boolean isLetIn() {
        try {
            return stage.isLetIn(STRANGER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many events there are, once there have been no new ones for a while. */
    private long quiet() {
        long[] last = {-1};
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    long now = events();
                    boolean same = now == last[0];
                    last[0] = now;
                    return same;
                });
        return last[0];
    }

    private long events() throws SQLException {
        return Long.parseLong(stage.ask(Account.ENGAGEMENT, "select count(*) from event_log.events")
                .getFirst());
    }
}
