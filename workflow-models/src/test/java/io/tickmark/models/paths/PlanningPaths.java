package io.tickmark.models.paths;

import io.tickmark.models.JobType;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface PlanningPaths extends Walking {

    Map<UserTask, JobType> STEPS = steps();

    private static Map<UserTask, JobType> steps() {
        Map<UserTask, JobType> steps = new LinkedHashMap<>();
        steps.put(UserTask.CHOOSE_REPORT_TYPE, JobType.RECORD_REPORT_TYPE);
        steps.put(UserTask.CHOOSE_CATEGORIES, JobType.RECORD_CATEGORIES);
        steps.put(UserTask.DEFINE_COMPONENTS, JobType.RECORD_COMPONENTS);
        steps.put(UserTask.APPOINT_TEAM, JobType.RECORD_TEAM);
        steps.put(UserTask.APPROVE_SCOPE, JobType.APPROVE_SCOPE_OF_ENGAGEMENT);
        return steps;
    }

    /** Goes through planning; its last step tells these. */
    static void plan(Walk walk, Map<String, ?> scope) {
        STEPS.forEach(
                (task, job) -> walk.task(task, Map.of()).job(job, task == UserTask.APPROVE_SCOPE ? scope : Map.of()));
    }

    @Test
    default void aRejectedInputComesBackToTheSamePersonAndTheNextTaskIsFree() {
        Walk walk = walk().start(ProcessId.PLANNING, Map.of());
        walk.assigned(UserTask.CHOOSE_REPORT_TYPE, "");
        walk.task(UserTask.CHOOSE_REPORT_TYPE, Map.of("reportType", "TYPE_2")).reject(JobType.RECORD_REPORT_TYPE, "R1");
        walk.assigned(UserTask.CHOOSE_REPORT_TYPE, Walk.PERSON);
        walk.task(UserTask.CHOOSE_REPORT_TYPE, Map.of("reportType", "TYPE_2"))
                .job(JobType.RECORD_REPORT_TYPE, Map.of())
                .assigned(UserTask.CHOOSE_CATEGORIES, "");
    }

    @Test
    default void everyStepOfPlanningCanBeSentBack() {
        Walk walk = walk().start(ProcessId.PLANNING, Map.of());
        STEPS.forEach((task, job) ->
                walk.task(task, Map.of()).reject(job, "R0").task(task, Map.of()).job(job, Map.of()));
        walk.ended(ProcessId.PLANNING, 1);
    }
}
