package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.JobType;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface StrangerPaths extends Walking {

    /** What a stranger would like to be true. */
    Map<String, Object> OVERWRITTEN = Map.of(
            "engagementId", "e-other",
            "tenant", "other",
            "decision", Map.of("by", "erik"),
            "rejection", Map.of("by", "erik"),
            "gap", Map.of("gapId", "g-other"),
            "verdict", "VERIFIED",
            "whatWasDone", "nothing");

    @Test
    default void whatATaskWritesBesideItsFormIsLost() {
        Walk walk = walk().start(ProcessId.REMEDIATION, Map.of("gap", RemediationPaths.gap("LOW")));
        walk.task(UserTask.PLAN_REMEDIATION, Map.of("route", "DEFER")).reject(JobType.RECORD_REMEDIATION_PLAN, "R26");

        walk.complete(walk.openTask(UserTask.PLAN_REMEDIATION), OVERWRITTEN);

        assertThat(walk.take(JobType.RECORD_REMEDIATION_PLAN).getVariablesAsMap())
                .containsEntry("engagementId", "e-1")
                .containsEntry("tenant", "acme")
                .containsEntry("gap", RemediationPaths.gap("LOW"))
                .containsEntry("decision", Map.of("by", Walk.PERSON, "task", UserTask.PLAN_REMEDIATION.key()))
                .doesNotContainKeys("verdict", "whatWasDone");
    }

    @Test
    default void whatWasTypedBeforeARefusalIsStillThere() {
        Walk walk = walk().start(ProcessId.PLANNING, Map.of());
        walk.task(UserTask.CHOOSE_REPORT_TYPE, Map.of("reportType", "TYPE_2", "typeRationale", "customers ask"))
                .reject(JobType.RECORD_REPORT_TYPE, "R1")
                .task(UserTask.CHOOSE_REPORT_TYPE, Map.of("periodEnd", "2027-12-31"));

        assertThat(walk.take(JobType.RECORD_REPORT_TYPE).getVariablesAsMap())
                .containsEntry("reportType", "TYPE_2")
                .containsEntry("typeRationale", "customers ask")
                .containsEntry("periodEnd", "2027-12-31")
                .extractingByKey("decision")
                .isEqualTo(Map.of("by", Walk.PERSON, "task", UserTask.CHOOSE_REPORT_TYPE.key()));
    }
}
