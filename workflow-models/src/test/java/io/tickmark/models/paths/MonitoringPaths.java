package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.JobType;
import io.tickmark.models.MessageName;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface MonitoringPaths extends Walking {

    private Walk created() {
        return walk().message(
                        MessageName.PROGRAMME_CREATED,
                        "p-1",
                        Map.of(
                                "programmeId",
                                "p-1",
                                "programmeName",
                                "Acme",
                                "tenant",
                                "acme",
                                "nextReviewAt",
                                walk().now().plus(Duration.ofDays(92)).toString()));
    }

    private static Walk begun(Walk walk) {
        return walk.job(
                JobType.BEGIN_STANDARDS_REVIEW,
                Map.of(
                        "reviewId",
                        "s-1",
                        "reviewDueAt",
                        walk.now().plus(Duration.ofDays(14)).toString(),
                        "nextReviewAt",
                        walk.now().plus(Duration.ofDays(92)).toString()));
    }

    @Test
    default void theStandardsAreReviewedEveryQuarterAndALateReviewIsEscalated() {
        Walk walk = created();
        begun(walk.pass(Duration.ofDays(93)));
        walk.openTask(UserTask.REVIEW_STANDARDS);
        walk.pass(Duration.ofDays(15))
                .job(JobType.NOTE_REVIEW_ESCALATION_DUE, Map.of())
                .task(UserTask.REVIEW_STANDARDS, Map.of())
                .reject(JobType.COMPLETE_STANDARDS_REVIEW, "R45")
                .task(UserTask.REVIEW_STANDARDS, Map.of("conclusion", "nothing new"))
                .job(JobType.COMPLETE_STANDARDS_REVIEW, Map.of())
                .ended(ProcessId.STANDARDS_REVIEW, 1);
        begun(walk.pass(Duration.ofDays(93)))
                .task(UserTask.REVIEW_STANDARDS, Map.of("conclusion", "nothing new"))
                .job(JobType.COMPLETE_STANDARDS_REVIEW, Map.of())
                .ended(ProcessId.STANDARDS_REVIEW, 2);
    }

    @Test
    default void aReviewThatIsLateKeepsNoQuarterWaiting() {
        Walk walk = created();
        begun(walk.pass(Duration.ofDays(93)));
        walk.pass(Duration.ofDays(15)).job(JobType.NOTE_REVIEW_ESCALATION_DUE, Map.of());
        begun(walk.pass(Duration.ofDays(78)));
        walk.openTasks(UserTask.REVIEW_STANDARDS, 2);
    }

    @Test
    default void eachAgreedPeriodRenewsItsOwnEngagement() {
        Walk walk = created();
        agreed(walk, "e-1", 300);
        agreed(walk, "e-2", 10);
        walk.pass(Duration.ofDays(11));
        assertThat(walk.take(JobType.OPEN_RENEWAL).getVariablesAsMap()).containsEntry("engagementId", "e-2");
    }

    private static void agreed(Walk walk, String engagement, int days) {
        walk.message(
                MessageName.PERIOD_AGREED,
                "p-1",
                Map.of(
                        "engagementId",
                        engagement,
                        "engagementName",
                        "Acme",
                        "renewalAt",
                        walk.now().plus(Duration.ofDays(days)).toString()));
    }

    @Test
    default void monitoringEndsWithTheProgramme() {
        Walk walk = created();
        agreed(walk, "e-1", 10);
        walk.pass(Duration.ofDays(11)).job(JobType.OPEN_RENEWAL, Map.of()).ended(ProcessId.RENEWAL, 1);
        agreed(walk, "e-2", 4000);
        walk.message(MessageName.PROGRAMME_ENDED, "p-1", Map.of()).ended(ProcessId.MONITORING, 1);
    }
}
