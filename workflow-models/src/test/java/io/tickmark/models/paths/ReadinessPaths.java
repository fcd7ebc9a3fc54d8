package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.tickmark.models.JobType;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface ReadinessPaths extends Walking {

    Map<String, Object> CONTROL = Map.of(
            "controlId",
            "c-1",
            "code",
            "CC6.1-03",
            "title",
            "Access review",
            "criteria",
            List.of("CC6.1"),
            "owner",
            "it");

    static void assess(Walk walk) {
        walk.task(UserTask.ASSESS_CONTROL, Map.of("rating", "MEETS")).job(JobType.RECORD_ASSESSMENT, Map.of());
    }

    @Test
    default void theBaselineWaitsForACompleteControlList() {
        Walk walk = walk().start(ProcessId.READINESS, Map.of())
                .job(JobType.START_READINESS, Map.of("controls", List.of(CONTROL)));
        assess(walk);
        walk.reject(JobType.FREEZE_BASELINE, "R23")
                .task(UserTask.COMPLETE_CONTROL_LIST, Map.of())
                .reject(JobType.RECORD_CONTROL_LIST, "ROLE")
                .task(UserTask.COMPLETE_CONTROL_LIST, Map.of())
                .job(JobType.RECORD_CONTROL_LIST, Map.of())
                .job(JobType.START_READINESS, Map.of("controls", List.of()))
                .job(JobType.FREEZE_BASELINE, Map.of("gaps", List.of()))
                .ended(ProcessId.READINESS, 1)
                .ended(ProcessId.CONTROL_ASSESSMENT, 1);
    }

    @Test
    default void anAssessmentWithoutBasisComesBack() {
        Walk walk = walk().start(ProcessId.CONTROL_ASSESSMENT, Map.of("control", CONTROL))
                .task(UserTask.ASSESS_CONTROL, Map.of("rating", "MEETS"))
                .reject(JobType.RECORD_ASSESSMENT, "R19")
                .assigned(UserTask.ASSESS_CONTROL, Walk.PERSON);
        assess(walk);
        walk.ended(ProcessId.CONTROL_ASSESSMENT, 1);
    }

    @Test
    default void theAssessmentOfOneControlSeesNothingOfAnother() {
        Map<String, Object> other = new HashMap<>(CONTROL);
        other.put("code", "CC7.2-01");
        Walk walk = walk().start(ProcessId.READINESS, Map.of())
                .job(JobType.START_READINESS, Map.of("controls", List.of(CONTROL, other)));
        List<UserTaskRecordValue> open = walk.openTasks(UserTask.ASSESS_CONTROL, 2);
        walk.complete(open.getFirst(), Map.of("rating", "MEETS", "basis", "first"));
        walk.complete(open.getLast(), Map.of("rating", "DOES_NOT_MEET", "basis", "second"));
        Map<String, Object> first = walk.take(JobType.RECORD_ASSESSMENT).getVariablesAsMap();
        Map<String, Object> second = walk.take(JobType.RECORD_ASSESSMENT).getVariablesAsMap();
        assertThat(List.of(first.get("basis"), second.get("basis"))).containsExactlyInAnyOrder("first", "second");
        assertThat(code(first)).isNotEqualTo(code(second));
        assertThat(first).containsEntry("engagementName", "Acme 2027").doesNotContainKey("controls");
    }

    private static String code(Map<String, Object> variables) {
        return variables.get("control") instanceof Map<?, ?> control ? String.valueOf(control.get("code")) : "none";
    }
}
