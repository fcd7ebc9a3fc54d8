package io.tickmark.models.paths;

import io.tickmark.models.JobType;
import io.tickmark.models.MessageName;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import io.tickmark.models.engine.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface ExaminationPaths extends Walking {

    Map<String, Object> CONTROL =
            Map.of("controlId", "c-1", "code", "CC6.1-03", "title", "Access review", "workItemId", "w-1");

    static void test(Walk walk, String settlement) {
        walk.task(UserTask.PROVIDE_EVIDENCE, Map.of("evidenceNote", "see list"))
                .job(JobType.SUBMIT_EVIDENCE, Map.of())
                .message(MessageName.WORK_ITEM_SETTLED, "w-1", Map.of("settlement", settlement));
    }

    @Test
    default void theAuditorMayReturnAWorkItemBeforeConcludingIt() {
        Walk walk = walk().start(ProcessId.FIELDWORK, Map.of())
                .job(JobType.START_FIELDWORK, Map.of("controls", List.of(CONTROL)))
                .job(JobType.ISSUE_WORK_ITEM, Map.of());
        test(walk, "RETURNED");
        walk.task(UserTask.PROVIDE_EVIDENCE, Map.of()).reject(JobType.SUBMIT_EVIDENCE, "R50");
        test(walk, "CONCLUDED");
        walk.job(JobType.CONCLUDE_FIELDWORK, Map.of())
                .ended(ProcessId.TEST_OF_CONTROL, 1)
                .ended(ProcessId.FIELDWORK, 1);
    }

    @Test
    default void anAnswerGivenBeforeTheProcessWaitsForItIsNotLost() {
        Walk walk = walk().message(MessageName.WORK_ITEM_SETTLED, "w-1", Map.of("settlement", "CONCLUDED"))
                .start(ProcessId.TEST_OF_CONTROL, Map.of("control", CONTROL))
                .job(JobType.ISSUE_WORK_ITEM, Map.of())
                .task(UserTask.PROVIDE_EVIDENCE, Map.of())
                .job(JobType.SUBMIT_EVIDENCE, Map.of());
        walk.ended(ProcessId.TEST_OF_CONTROL, 1);
    }

    @Test
    default void openGapsNeedTheSponsorBeforeReadinessIsDeclared() {
        walk().start(ProcessId.AUDIT_READINESS, Map.of())
                .job(JobType.CHECK_OPEN_GAPS, Map.of("openGaps", List.of(Map.of("gapId", "g-1"))))
                .task(UserTask.SIGN_OFF_OPEN_GAPS, Map.of())
                .reject(JobType.RECORD_SIGN_OFF, "R26")
                .task(UserTask.SIGN_OFF_OPEN_GAPS, Map.of("signOffReason", "minor"))
                .job(JobType.RECORD_SIGN_OFF, Map.of())
                .task(UserTask.DECLARE_AUDIT_READINESS, Map.of())
                .reject(JobType.RECORD_AUDIT_READINESS, "R26")
                .task(UserTask.DECLARE_AUDIT_READINESS, Map.of())
                .job(JobType.RECORD_AUDIT_READINESS, Map.of())
                .ended(ProcessId.AUDIT_READINESS, 1);
    }

    @Test
    default void anIncompleteLetterComesBack() {
        walk().start(ProcessId.AUDITOR_SELECTION, Map.of())
                .task(UserTask.RECORD_ENGAGEMENT_LETTER, Map.of())
                .reject(JobType.RECORD_LETTER, "R37")
                .task(UserTask.RECORD_ENGAGEMENT_LETTER, Map.of("licence", "seen"))
                .job(JobType.RECORD_LETTER, Map.of())
                .ended(ProcessId.AUDITOR_SELECTION, 1);
    }

    @Test
    default void aRefusedAssertionIsAskedForAgain() {
        walk().start(ProcessId.REPORTING, Map.of())
                .task(UserTask.SIGN_ASSERTION, Map.of("assertionDecision", "REFUSE"))
                .job(JobType.RECORD_ASSERTION, Map.of("assertionSigned", false))
                .task(UserTask.SIGN_ASSERTION, Map.of("assertionDecision", "SIGN"))
                .reject(JobType.RECORD_ASSERTION, "D2")
                .task(UserTask.SIGN_ASSERTION, Map.of("assertionDecision", "SIGN"))
                .job(JobType.RECORD_ASSERTION, Map.of("assertionSigned", true))
                .job(JobType.REQUEST_OPINION, Map.of())
                .message(MessageName.REPORT_ISSUED, "e-1", Map.of("reportId", "r-1", "reportDate", "2028-02-01"))
                .job(JobType.RECEIVE_REPORT, Map.of())
                .ended(ProcessId.REPORTING, 1);
    }

    @Test
    default void closingNeedsADistribution() {
        walk().start(ProcessId.CLOSING, Map.of())
                .job(JobType.OPEN_FOLLOW_UPS, Map.of())
                .task(UserTask.CLOSE_ENGAGEMENT, Map.of())
                .reject(JobType.RECORD_CLOSING, "D19")
                .task(UserTask.CLOSE_ENGAGEMENT, Map.of("distribution", List.of(Map.of("recipient", "Globex"))))
                .job(JobType.RECORD_CLOSING, Map.of())
                .ended(ProcessId.CLOSING, 1);
    }
}
