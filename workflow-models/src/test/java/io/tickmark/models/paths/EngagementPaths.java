package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.JobType;
import io.tickmark.models.MessageName;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface EngagementPaths extends Walking {

    private Walk opened() {
        return walk().message(MessageName.ENGAGEMENT_OPENED, "e-1", Walk.with(Map.of()));
    }

    private static void ready(Walk walk, List<Map<String, Object>> gaps) {
        walk.job(JobType.START_READINESS, Map.of("controls", List.of(ReadinessPaths.CONTROL)));
        ReadinessPaths.assess(walk);
        walk.job(JobType.FREEZE_BASELINE, Map.of("gaps", gaps));
        for (int gap = 0; gap < gaps.size(); gap++) {
            walk.task(UserTask.PLAN_REMEDIATION, Map.of("route", "DEFER"))
                    .job(JobType.RECORD_REMEDIATION_PLAN, Map.of("route", "DEFER"));
        }
        walk.job(JobType.CHECK_OPEN_GAPS, Map.of("openGaps", List.of()))
                .task(UserTask.DECLARE_AUDIT_READINESS, Map.of())
                .job(JobType.RECORD_AUDIT_READINESS, Map.of());
    }

    private static void examined(Walk walk) {
        walk.job(JobType.START_FIELDWORK, Map.of("controls", List.of(ExaminationPaths.CONTROL)))
                .job(JobType.ISSUE_WORK_ITEM, Map.of());
        ExaminationPaths.test(walk, "CONCLUDED");
        walk.job(JobType.CONCLUDE_FIELDWORK, Map.of())
                .task(UserTask.SIGN_ASSERTION, Map.of("assertionDecision", "SIGN"))
                .job(JobType.RECORD_ASSERTION, Map.of("assertionSigned", true))
                .job(JobType.REQUEST_OPINION, Map.of())
                .message(MessageName.REPORT_ISSUED, "e-1", Map.of("reportId", "r-1", "reportDate", "2028-02-01"))
                .job(JobType.RECEIVE_REPORT, Map.of())
                .job(JobType.OPEN_FOLLOW_UPS, Map.of())
                .task(UserTask.CLOSE_ENGAGEMENT, Map.of())
                .job(JobType.RECORD_CLOSING, Map.of());
    }

    private static void letter(Walk walk) {
        walk.task(UserTask.RECORD_ENGAGEMENT_LETTER, Map.of()).job(JobType.RECORD_LETTER, Map.of());
    }

    @Test
    default void aType2RunsFromPlanningToTheClosedFile() {
        Walk walk = opened();
        Instant today = walk.now();
        PlanningPaths.plan(
                walk,
                Map.of(
                        "reportType", "TYPE_2",
                        "periodStartsAt", today.plus(Duration.ofDays(60)).toString(),
                        "periodEndsAt", today.plus(Duration.ofDays(425)).toString()));
        letter(walk);
        ready(walk, List.of(RemediationPaths.gap("LOW")));
        walk.pass(Duration.ofDays(61)).job(JobType.START_OBSERVATION, Map.of());
        walk.pass(Duration.ofDays(366)).job(JobType.END_OBSERVATION, Map.of());
        examined(walk);
        walk.ended(ProcessId.REMEDIATION, 1).ended(ProcessId.OBSERVATION, 1).ended(ProcessId.ENGAGEMENT, 1);
    }

    /** Lists carry ids; what a form shows is in its own task only, and short. */
    @Test
    default void aThousandGapsAreAThousandTasks() {
        String longest = "x".repeat(500);
        Walk walk = opened().showing(
                        Map.of("gap", Map.of("title", longest, "description", longest, "proposedAction", longest)));
        PlanningPaths.plan(
                walk, Map.of("reportType", "TYPE_1", "asOfAt", walk.now().toString()));
        walk.job(JobType.START_READINESS, Map.of("controls", List.of(ReadinessPaths.CONTROL)));
        ReadinessPaths.assess(walk);
        List<Map<String, String>> gaps = IntStream.range(0, 1_000)
                .mapToObj(gap -> Map.of("gapId", "gap-" + gap + "-" + "0".repeat(190), "severity", "HIGH"))
                .toList();
        walk.job(JobType.FREEZE_BASELINE, Map.of("gaps", gaps));

        assertThat(walk.openTasks(UserTask.PLAN_REMEDIATION, gaps.size())).hasSize(gaps.size());
        assertThat(walk.incidents()).isEmpty();
    }

    @Test
    default void aType1WaitsForItsDayAndForTheLetter() {
        Walk walk = opened();
        PlanningPaths.plan(
                walk,
                Map.of(
                        "reportType",
                        "TYPE_1",
                        "asOfAt",
                        walk.now().plus(Duration.ofDays(30)).toString()));
        ready(walk, List.of());
        walk.pass(Duration.ofDays(31));
        letter(walk);
        examined(walk);
        walk.ended(ProcessId.REMEDIATION, 0).ended(ProcessId.OBSERVATION, 0).ended(ProcessId.ENGAGEMENT, 1);
    }

    @Test
    default void anEngagementThatIsGivenUpTakesItsTasksAlong() {
        Walk walk = opened();
        walk.openTask(UserTask.CHOOSE_REPORT_TYPE);
        walk.message(MessageName.ENGAGEMENT_ENDED, "e-1", Map.of()).ended(ProcessId.ENGAGEMENT, 1);
        assertThat(walk.openTasks(UserTask.CHOOSE_REPORT_TYPE, 0)).isEmpty();
    }
}
