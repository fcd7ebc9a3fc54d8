package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.JobType;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

interface RemediationPaths extends Walking {

    static Map<String, Object> gap(String severity) {
        return Map.of("gapId", "g-1", "controlCode", "CC6.1-03", "title", "No review", "severity", severity);
    }

    private Walk planned(String severity, String route) {
        Walk walk = walk().start(ProcessId.REMEDIATION, Map.of("gap", gap(severity)));
        Instant today = walk.now();
        return walk.task(UserTask.PLAN_REMEDIATION, Map.of("route", route))
                .job(
                        JobType.RECORD_REMEDIATION_PLAN,
                        Map.of(
                                "route",
                                route,
                                "dueOn",
                                "2099-01-31",
                                "remindAt",
                                today.plus(Duration.ofDays(5)).toString(),
                                "escalateAt",
                                today.plus(Duration.ofDays(10)).toString()));
    }

    @Test
    default void aGapIsFixedByOneAndVerifiedByAnother() {
        Walk walk = planned("HIGH", "FIX");
        assertThat(walk.openTask(UserTask.REMEDIATE_GAP).getDueDate()).startsWith("2099-01-31T23:59:59");
        walk.task(UserTask.REMEDIATE_GAP, Map.of("whatWasDone", "half"))
                .reject(JobType.RECORD_REMEDIATION, "R27")
                .task(UserTask.REMEDIATE_GAP, Map.of("whatWasDone", "half"))
                .job(JobType.RECORD_REMEDIATION, Map.of())
                .task(UserTask.VERIFY_REMEDIATION, Map.of("verdict", "REJECTED"))
                .reject(JobType.RECORD_VERIFICATION, "R33")
                .task(UserTask.VERIFY_REMEDIATION, Map.of("verdict", "REJECTED"))
                .job(JobType.RECORD_VERIFICATION, Map.of("verified", false))
                .task(UserTask.REMEDIATE_GAP, Map.of("whatWasDone", "all"))
                .job(JobType.RECORD_REMEDIATION, Map.of())
                .task(UserTask.VERIFY_REMEDIATION, Map.of("verdict", "VERIFIED"))
                .job(JobType.RECORD_VERIFICATION, Map.of("verified", true))
                .ended(ProcessId.REMEDIATION, 1);
    }

    @Test
    default void theOwnerIsRemindedAndTheDelayEscalatedWhileTheTaskStaysOpen() {
        Walk walk = planned("LOW", "FIX");
        walk.openTask(UserTask.REMEDIATE_GAP);
        walk.pass(Duration.ofDays(6)).job(JobType.NOTE_REMINDER_DUE, Map.of());
        walk.pass(Duration.ofDays(6)).job(JobType.NOTE_ESCALATION_DUE, Map.of());
        walk.task(UserTask.REMEDIATE_GAP, Map.of("whatWasDone", "late"))
                .job(JobType.RECORD_REMEDIATION, Map.of())
                .task(UserTask.VERIFY_REMEDIATION, Map.of("verdict", "VERIFIED"))
                .job(JobType.RECORD_VERIFICATION, Map.of("verified", true))
                .ended(ProcessId.REMEDIATION, 1);
    }

    @Test
    default void anExecutiveAcceptsTheRisk() {
        planned("MEDIUM", "ACCEPT_RISK")
                .task(UserTask.ACCEPT_RISK, Map.of("riskReason", "small"))
                .reject(JobType.RECORD_RISK_ACCEPTANCE, "R27")
                .task(UserTask.ACCEPT_RISK, Map.of("riskReason", "small"))
                .job(JobType.RECORD_RISK_ACCEPTANCE, Map.of())
                .ended(ProcessId.REMEDIATION, 1);
    }

    @Test
    default void aGapIsDeferredAfterAPlanWasSentBack() {
        walk().start(ProcessId.REMEDIATION, Map.of("gap", gap("LOW")))
                .task(UserTask.PLAN_REMEDIATION, Map.of("route", "DEFER"))
                .reject(JobType.RECORD_REMEDIATION_PLAN, "R26")
                .task(UserTask.PLAN_REMEDIATION, Map.of("route", "DEFER"))
                .job(JobType.RECORD_REMEDIATION_PLAN, Map.of("route", "DEFER"))
                .ended(ProcessId.REMEDIATION, 1);
    }

    @ParameterizedTest
    @CsvSource({"LOW,60,14", "MEDIUM,30,7", "HIGH,14,5"})
    default void theSeveritySetsTheTerms(String severity, int dueInDays, int remindDaysBefore) {
        Map<String, Object> seen = walk().start(ProcessId.REMEDIATION, Map.of("gap", gap(severity)))
                .task(UserTask.PLAN_REMEDIATION, Map.of("route", "FIX"))
                .take(JobType.RECORD_REMEDIATION_PLAN)
                .getVariablesAsMap();
        assertThat(seen).containsEntry("dueInDays", dueInDays).containsEntry("remindDaysBefore", remindDaysBefore);
    }
}
