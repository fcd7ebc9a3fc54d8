package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.JobType;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface PlanningPaths extends Walking {

    @Test
    default void planningSettlesTheScopeStepByStep() {
        Walk walk = walk().start(ProcessId.PLANNING, Map.of());
        plan(walk);
        walk.ended(ProcessId.PLANNING, 1);
    }

    static void plan(Walk walk) {
        walk.task(UserTask.CHOOSE_REPORT_TYPE, Map.of("reportType", "TYPE_2"))
                .job(JobType.RECORD_REPORT_TYPE, Map.of())
                .task(UserTask.CHOOSE_CATEGORIES, Map.of("categories", List.of("SECURITY")))
                .job(JobType.RECORD_CATEGORIES, Map.of())
                .task(UserTask.DEFINE_COMPONENTS, Map.of("components", List.of()))
                .job(JobType.RECORD_COMPONENTS, Map.of())
                .task(UserTask.APPOINT_TEAM, Map.of("sponsor", "eva"))
                .job(JobType.RECORD_TEAM, Map.of())
                .task(UserTask.APPROVE_SCOPE, Map.of())
                .job(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, Map.of());
    }

    @Test
    default void aRejectedInputComesBackToTheSamePerson() {
        Walk walk = walk().start(ProcessId.PLANNING, Map.of());
        assertThat(walk.openTask(UserTask.CHOOSE_REPORT_TYPE).getAssignee()).isEmpty();
        walk.task(UserTask.CHOOSE_REPORT_TYPE, Map.of("reportType", "TYPE_2")).reject(JobType.RECORD_REPORT_TYPE, "R1");
        assertThat(walk.openTask(UserTask.CHOOSE_REPORT_TYPE).getAssignee()).isEqualTo(Walk.PERSON);
        walk.task(UserTask.CHOOSE_REPORT_TYPE, Map.of("reportType", "TYPE_2"))
                .job(JobType.RECORD_REPORT_TYPE, Map.of());
        assertThat(walk.openTask(UserTask.CHOOSE_CATEGORIES).getAssignee()).isEmpty();
    }
}
