package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.Metadata;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.models.JobType;
import io.tickmark.models.UserTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A whole engagement on a real log, by the jobs that its processes hand out. Every job comes twice, as after a service that
 * died between its command and its answer: the second time must change nothing and answer the same.
 */
class WholeEngagementTest extends ProcessStory {

    @Test
    void everyJobOfTheModelsIsAnswered() {
        assertThat(jobs.types()).isEqualTo(EnumSet.allOf(JobType.class));
    }

    @Test
    void runsFromPlanningToTheNextEngagementThoughEveryJobComesTwice() {
        today("2027-06-15T09:00:00Z");
        List<String> criteria = catalogue.criteriaOf(Set.of(Category.SECURITY));
        send(new ProgrammeCommand.Create(PROGRAMME, "acme", "Acme SOC 2", "Acme", "Cloud"), LENA);
        String first = register("A-1", criteria.subList(0, 20));
        send(new EngagementCommand.Open(ENGAGEMENT, PROGRAMME, "acme", "Acme 2027"), LENA);

        plan();
        selectAuditor();
        String second = assessReadiness(first, criteria);
        remediate(second);
        declareAuditReadiness();
        observe();
        doFieldwork(first, second);
        report();
        close(first);
        renew();
        review();
        everyEventTellsWhoAndWhy();
    }

    private void plan() {
        enter(Map.of("reportType", "TYPE_2", "periodStart", "2027-07-01", "periodEnd", "2027-06-01"));
        enter(Map.of("typeRationale", "customers ask"));
        assertThat(refused(JobType.RECORD_REPORT_TYPE, "lena"))
                .containsEntry("rule", "R1")
                .containsEntry("by", "lena");
        enter(Map.of("periodEnd", "2027-12-31"));
        decided(JobType.RECORD_REPORT_TYPE, "lena");
        enter(Map.of("categories", List.of("SECURITY"), "categoryRationale", "the usual"));
        decided(JobType.RECORD_CATEGORIES, "lena");
        enter(Map.of(
                "components",
                List.of(
                        Map.of("kind", "INFRASTRUCTURE", "name", "Regions"),
                        Map.of("kind", "SOFTWARE", "name", "Platform"),
                        Map.of("kind", "PEOPLE", "name", "Operations"),
                        Map.of("kind", "DATA", "name", "Records")),
                "noProceduresBecause",
                "none of their own"));
        decided(JobType.RECORD_COMPONENTS, "lena");
        enter(Map.of("sponsor", "erik", "lead", "lena", "liaison", "colin"));
        decided(JobType.RECORD_TEAM, "lena");
        assertThat(shown(UserTask.APPROVE_SCOPE)).containsEntry("typeRationale", "customers ask");
        assertThat(refused(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, "lena")).containsEntry("rule", "ROLE");
        assertThat(decided(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, "erik"))
                .containsEntry("reportType", "TYPE_2")
                .containsEntry("periodStartsAt", "2027-07-01T00:00:00Z")
                .containsEntry("periodEndsAt", "2028-01-01T00:00:00Z")
                .containsEntry("asOfAt", null);
    }

    private void selectAuditor() {
        enter(Map.of("firm", "northgate", "firmName", "Northgate", "licence", "NG-1", "signedOn", "2027-06-10"));
        enter(Map.of("independenceConfirmed", true));
        decided(JobType.RECORD_LETTER, "lena");
    }

    private String assessReadiness(String first, List<String> criteria) {
        assertThat(listed(step(JobType.START_READINESS), "controls", "controlId"))
                .containsExactly(first);
        enter(Map.of("control", Map.of("controlId", first), "rating", "MEETS", "basis", "walked through"));
        assertThat(field(shown(UserTask.ASSESS_CONTROL), "control", "title")).isEqualTo("Title of A-1");
        assertThat(decided(JobType.RECORD_ASSESSMENT, "omar")).containsEntry("basis", null);

        JobOutcome.Rejected uncovered = (JobOutcome.Rejected) twice(JobType.FREEZE_BASELINE, variables);
        assertThat(uncovered.rejection().rule()).isEqualTo("R23");
        assertThat(uncovered.rejection().by()).isNull();
        String second = register("A-2", criteria.subList(20, criteria.size()));
        register("A-3", List.of("A1.1"));
        assertThat(refused(JobType.RECORD_CONTROL_LIST, "omar")).containsEntry("rule", "ROLE");
        decided(JobType.RECORD_CONTROL_LIST, "lena");

        assertThat(listed(step(JobType.START_READINESS), "controls", "controlId"))
                .containsExactly(second);
        enter(Map.of("control", Map.of("controlId", second), "rating", "PARTLY_MEETS", "basis", "one step missing"));
        enter(Map.of("shortfallDescription", "no record", "severity", "HIGH", "proposedAction", "keep one"));
        enter(Map.of("gapOwner", "omar"));
        decided(JobType.RECORD_ASSESSMENT, "omar");

        rateAgainWhatIsMappedAtTheGate(first, criteria);
        Map<String, @Nullable Object> frozen = step(JobType.FREEZE_BASELINE);
        assertThat(frozen.get("gaps"))
                .isEqualTo(List.of(Map.of("gapId", Ids.gap(ENGAGEMENT, second), "severity", "HIGH")));
        return second;
    }

    private void rateAgainWhatIsMappedAtTheGate(String control, List<String> criteria) {
        send(new ControlCommand.Map(control, criteria.subList(0, 21)), LENA);
        JobOutcome.Rejected unrated = (JobOutcome.Rejected) twice(JobType.FREEZE_BASELINE, variables);
        assertThat(unrated.rejection().rule()).isEqualTo("R19");
        assertThat(listed(step(JobType.START_READINESS), "controls", "controlId"))
                .containsExactly(control);
        enter(Map.of("control", Map.of("controlId", control), "rating", "MEETS", "basis", "the new one too"));
        decided(JobType.RECORD_ASSESSMENT, "omar");
    }

    private void remediate(String control) {
        String gap = Ids.gap(ENGAGEMENT, control);
        enter(Map.of("gap", Map.of("gapId", gap), "dueInDays", 14, "remindDaysBefore", 5));
        assertThat(field(shown(UserTask.PLAN_REMEDIATION), "gap", "description"))
                .isEqualTo("no record");
        enter(Map.of("route", "FIX", "plannedAction", "keep a record"));
        assertThat(decided(JobType.RECORD_REMEDIATION_PLAN, "lena"))
                .containsEntry("dueOn", "2027-06-29")
                .containsEntry("remindAt", "2027-06-24T00:00:00Z")
                .containsEntry("escalateAt", "2027-06-30T00:00:00Z");
        today("2027-06-24T00:00:01Z");
        assertThat(shown(UserTask.REMEDIATE_GAP)).containsEntry("plannedAction", "keep a record");
        step(JobType.NOTE_REMINDER_DUE);
        enter(Map.of("whatWasDone", "a record is kept"));
        decided(JobType.RECORD_REMEDIATION, "lena");
        assertThat(shown(UserTask.VERIFY_REMEDIATION)).containsEntry("whatWasDone", "a record is kept");
        enter(Map.of("verdict", "VERIFIED", "verificationNote", "seen"));
        assertThat(refused(JobType.RECORD_VERIFICATION, "lena")).containsEntry("rule", "R33");
        assertThat(history.of(gap, GapEvent.class))
                .filteredOn(GapEvent.SegregationViolationBlocked.class::isInstance)
                .hasSize(1);
        enter(Map.of("verdict", "REJECTED"));
        assertThat(decided(JobType.RECORD_VERIFICATION, "colin")).containsEntry("verified", false);
        today("2027-06-30T00:00:01Z");
        step(JobType.NOTE_ESCALATION_DUE);
        assertThat(listed(step(JobType.CHECK_OPEN_GAPS), "openGaps", "gapId")).containsExactly(gap);
    }

    private void declareAuditReadiness() {
        assertThat(refused(JobType.RECORD_AUDIT_READINESS, "lena")).containsEntry("rule", "R26");
        enter(Map.of("signOffReason", "small and planned"));
        decided(JobType.RECORD_SIGN_OFF, "erik");
        decided(JobType.RECORD_AUDIT_READINESS, "lena");
        enter(Map.of("route", "ACCEPT_RISK"));
        decided(JobType.RECORD_REMEDIATION_PLAN, "omar");
        enter(Map.of("riskReason", "small", "riskExpiresOn", "2028-06-30"));
        decided(JobType.RECORD_RISK_ACCEPTANCE, "erik");
        assertThat(listed(step(JobType.CHECK_OPEN_GAPS), "openGaps", "gapId")).isEmpty();
    }

    private void observe() {
        JobOutcome.Failed early = (JobOutcome.Failed) twice(JobType.START_OBSERVATION, variables);
        assertThat(early.retries()).isEqualTo(5);
        today("2027-07-01T00:00:01Z");
        step(JobType.START_OBSERVATION);
        today("2028-01-01T00:00:01Z");
        step(JobType.END_OBSERVATION);
    }

    private void doFieldwork(String first, String second) {
        assertThat(listed(step(JobType.START_FIELDWORK), "controls", "controlId"))
                .containsExactly(first, second);
        for (String control : List.of(first, second)) {
            String item = Ids.workItem(ENGAGEMENT, control, 1);
            enter(Map.of("control", Map.of("controlId", control, "workItemId", item)));
            step(JobType.ISSUE_WORK_ITEM);
            assertThat(field(shown(UserTask.PROVIDE_EVIDENCE), "control", "test"))
                    .isEqualTo("inspect a sample");
            enter(Map.of("evidence", List.of(Map.of("name", "records", "reference", "file.pdf"))));
            decided(JobType.SUBMIT_EVIDENCE, "omar");
            send(new WorkItemCommand.Accept(item), ADA);
            send(new WorkItemCommand.Answer(item, result(control.equals(first))), ADA);
            if (control.equals(second)) {
                JobOutcome.Failed open = (JobOutcome.Failed) twice(JobType.CONCLUDE_FIELDWORK, variables);
                assertThat(open.message()).startsWith("R53");
                assertThat(open.retries()).isEqualTo(4);
            }
            send(new WorkItemCommand.Conclude(item), ABEL);
        }
        step(JobType.CONCLUDE_FIELDWORK);
    }

    private void report() {
        String report = Ids.report(ENGAGEMENT);
        enter(Map.of("assertionDecision", "REFUSE", "refusalReason", "not yet"));
        assertThat(decided(JobType.RECORD_ASSERTION, "erik")).containsEntry("assertionSigned", false);
        enter(Map.of("assertionDecision", "SIGN", "assertionDate", "2028-01-01", "assertionStatement", "fair"));
        assertThat(decided(JobType.RECORD_ASSERTION, "erik")).containsEntry("assertionSigned", true);
        step(JobType.REQUEST_OPINION);
        List<Opinion> opinions = new ArrayList<>();
        for (OpinionSubject subject : OpinionSubject.values()) {
            opinions.add(new Opinion(subject, OpinionType.UNMODIFIED, "", List.of()));
        }
        send(new ReportCommand.FormOpinion(ENGAGEMENT, opinions), ADA);
        send(new ReportCommand.Issue(ENGAGEMENT, LocalDate.of(2028, 1, 1), "a".repeat(64)), ABEL);
        enter(Map.of("reportId", report, "reportDate", "2028-01-01"));
        step(JobType.RECEIVE_REPORT);
    }

    private void close(String deviating) {
        step(JobType.OPEN_FOLLOW_UPS);
        enter(Map.of("distribution", List.of(Map.of("recipient", "Customer One"))));
        decided(JobType.RECORD_CLOSING, "lena");

        String followUp = Ids.followUp(Ids.workItem(ENGAGEMENT, deviating, 1), 0);
        assertThat(last(EngagementEvent.FollowUpsOpened.class))
                .isEqualTo(new EngagementEvent.FollowUpsOpened(ENGAGEMENT, List.of(followUp)));
        assertThat(last(EngagementEvent.Closed.class).distribution()).containsExactly("Customer One");
        assertThat(history.of(followUp, GapEvent.class)).hasSize(1);
        assertThat(history.of(Ids.report(ENGAGEMENT), ReportEvent.class)).hasSize(6);
    }

    private void renew() {
        step(JobType.OPEN_RENEWAL);

        String renewal = Ids.renewalOf(ENGAGEMENT);
        assertThat(history.of(renewal, EngagementEvent.class))
                .first()
                .isEqualTo(new EngagementEvent.Opened(renewal, PROGRAMME, "acme", "Acme 2028"));
    }

    private void review() {
        Map<String, @Nullable Object> begun = step(JobType.BEGIN_STANDARDS_REVIEW);
        assertThat(begun)
                .containsEntry("reviewId", "2027-Q2")
                .containsEntry("reviewDueAt", "2028-01-15T00:00:00Z")
                .containsEntry("nextReviewAt", "2028-03-15T00:00:00Z");
        variables.putAll(begun);
        step(JobType.NOTE_REVIEW_ESCALATION_DUE);
        enter(Map.of("changes", List.of(Map.of("change", "points of focus")), "conclusion", "mapped"));
        decided(JobType.COMPLETE_STANDARDS_REVIEW, "lena");

        assertThat(history.of(PROGRAMME, ProgrammeEvent.class)).hasSize(5);
    }

    private void everyEventTellsWhoAndWhy() {
        assertThat(events.readEvents(ENGAGEMENT).asStream().map(event -> event.getMetaData()))
                .allSatisfy(metadata -> assertThat(metadata)
                        .containsKeys(
                                Metadata.COMMAND_ID,
                                Metadata.ACTOR,
                                Metadata.ACTOR_ROLE,
                                Metadata.CHANNEL,
                                Metadata.IDENTIFIED_BY,
                                Metadata.CORRELATION_ID)
                        .containsEntry(Metadata.TENANT, "acme")
                        .containsEntry(Metadata.CLOCK, Metadata.SIMULATED))
                .anySatisfy(metadata -> assertThat(metadata)
                        .containsEntry(Metadata.ACTOR, "erik")
                        .containsEntry(Metadata.ACTOR_ROLE, "executive")
                        .containsEntry(Metadata.CHANNEL, "form")
                        .containsEntry(Metadata.IDENTIFIED_BY, "tasklist-assignee")
                        .containsEntry(Metadata.PROCESS_DEFINITION, "planning")
                        .containsEntry(Metadata.PROCESS_VERSION, "3")
                        .containsEntry(Metadata.CORRELATION_ID, ENGAGEMENT));
    }

    private static TestResult result(boolean deviation) {
        return new TestResult(
                Set.of(Procedure.INSPECTION),
                DesignConclusion.SUITABLE,
                deviation ? OperationConclusion.DEVIATIONS_NOTED : OperationConclusion.EFFECTIVE,
                deviation ? List.of(new Deviation("leaver 7", "two days late")) : List.of(),
                "tested");
    }
}
