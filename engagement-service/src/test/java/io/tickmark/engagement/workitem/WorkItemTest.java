package io.tickmark.engagement.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkItemTest {

    private static final String ID = "wki-1";
    private static final List<EvidenceItem> EVIDENCE = List.of(new EvidenceItem("Review Q1", "ticket 4711"));
    private static final Definition CONTROL = new Definition(
            "CC6.3-01",
            "Quarterly access review",
            "The system owner reviews all accounts.",
            List.of("CC6.3"),
            "control-owner",
            "it-security",
            "control-owner",
            Frequency.QUARTERLY,
            Nature.IT_DEPENDENT,
            ControlType.DETECTIVE,
            List.of("Identity provider"),
            "Access reviews",
            "Inspection.");
    private static final Operated OPERATED =
            new Operated(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31), List.of());
    private static final WorkItemEvent ISSUED = issued(ReportType.TYPE_2);
    private static final WorkItemEvent SUBMITTED = submitted(1);
    private static final WorkItemEvent RETURNED =
            new WorkItemEvent.Returned(ID, "eng-1", "ctl-1", 1, "The second page is missing.");
    private static final WorkItemEvent ACCEPTED = new WorkItemEvent.Accepted(ID, "eng-1", "ctl-1", 1);
    private static final TestResult EFFECTIVE = result(OperationConclusion.EFFECTIVE);
    private static final WorkItemEvent ANSWERED = new WorkItemEvent.Answered(ID, "eng-1", "ctl-1", "ada", EFFECTIVE);
    private static final WorkItemEvent CONCLUDED =
            new WorkItemEvent.Concluded(ID, "eng-1", "ctl-1", "CC6.3-01", "ada", "ben", EFFECTIVE);

    private final Story<WorkItem> story = Story.of(WorkItem.class);

    @Test
    void isIssuedOnce() {
        WorkItemCommand issue = new WorkItemCommand.Issue(
                ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, "ctl-1", CONTROL, OPERATED);
        story.asSystem().when(issue).yields(ISSUED);
    }

    @Test
    void issuingAgainChangesNothing() {
        story.given(ISSUED)
                .asSystem()
                .when(new WorkItemCommand.Issue(
                        ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, "ctl-1", CONTROL, OPERATED))
                .changesNothing();
    }

    @Test
    void evidenceIsSubmitted() {
        story.given(ISSUED)
                .as("omar", Role.CONTROL_OWNER)
                .when(new WorkItemCommand.Submit(ID, EVIDENCE, "All four."))
                .yields(SUBMITTED);
    }

    @Test
    void theSameSubmissionCountsOnce() {
        story.given(ISSUED)
                .whenRepeated(new WorkItemCommand.Submit(ID, EVIDENCE, ""))
                .changesNothing();
    }

    @Test
    void aSubmissionHoldsEvidence() {
        story.given(ISSUED).when(new WorkItemCommand.Submit(ID, List.of(), "")).isRefusedBy("R50");
    }

    @Test
    void evidenceCanBeFound() {
        story.given(ISSUED)
                .when(new WorkItemCommand.Submit(ID, List.of(new EvidenceItem("Review", "")), ""))
                .isRefusedBy("INPUT");
    }

    @Test
    void theAuditorAccepts() {
        story.given(ISSUED, SUBMITTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Accept(ID))
                .yields(ACCEPTED);
    }

    @Test
    void theAuditorReturns() {
        story.given(ISSUED, SUBMITTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Return(ID, "The second page is missing."))
                .yields(RETURNED);
    }

    @Test
    void aReturnHasAReason() {
        story.given(ISSUED, SUBMITTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Return(ID, ""))
                .isRefusedBy("INPUT");
    }

    @Test
    void everySubmissionIsCounted() {
        story.given(ISSUED, SUBMITTED, RETURNED)
                .as("omar", Role.CONTROL_OWNER)
                .when(new WorkItemCommand.Submit(ID, EVIDENCE, "All four."))
                .yields(submitted(2));
    }

    @Test
    void theAuditorDecidesNothingBeforeASubmission() {
        story.given(ISSUED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Accept(ID))
                .isRefusedBy("STATE");
    }

    @Test
    void returnedEvidenceIsNotAccepted() {
        story.given(ISSUED, SUBMITTED, RETURNED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Accept(ID))
                .isRefusedBy("STATE");
    }

    @Test
    void aResultNeedsAcceptedEvidence() {
        story.given(ISSUED, SUBMITTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, EFFECTIVE))
                .isRefusedBy("STATE");
    }

    @Test
    void thePreparerRecordsTheResult() {
        story.given(ISSUED, SUBMITTED, ACCEPTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, EFFECTIVE))
                .yields(ANSWERED);
    }

    @Test
    void inquiryAloneConcludesNothing() {
        TestResult asked = new TestResult(
                Set.of(Procedure.INQUIRY),
                DesignConclusion.SUITABLE,
                OperationConclusion.EFFECTIVE,
                List.of(),
                "Asked.");
        story.given(ISSUED, SUBMITTED, ACCEPTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, asked))
                .isRefusedBy("R57");
    }

    @Test
    void aType1ConcludesNothingOnOperation() {
        story.given(issued(ReportType.TYPE_1), SUBMITTED, ACCEPTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, EFFECTIVE))
                .isRefusedBy("R58");
    }

    @Test
    void aType1ConcludesOnDesign() {
        TestResult design = result(null);
        story.given(issued(ReportType.TYPE_1), SUBMITTED, ACCEPTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, design))
                .yields(new WorkItemEvent.Answered(ID, "eng-1", "ctl-1", "ada", design));
    }

    @Test
    void deviationsAreListed() {
        story.given(ISSUED, SUBMITTED, ACCEPTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, result(OperationConclusion.DEVIATIONS_NOTED)))
                .isRefusedBy("R53");
    }

    @Test
    void anotherAuditorConcludes() {
        story.given(ISSUED, SUBMITTED, ACCEPTED, ANSWERED)
                .asAuditor("ben")
                .when(new WorkItemCommand.Conclude(ID))
                .yields(CONCLUDED);
    }

    @Test
    void thePreparerDoesNotConclude() {
        var refusal = story.given(ISSUED, SUBMITTED, ACCEPTED, ANSWERED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Conclude(ID))
                .isRefusedBy("D20");
        assertThat(refusal.facts())
                .containsEntry("attemptedBy", "ada")
                .containsEntry("preparers", List.of("omar", "ada"));
    }

    @Test
    void thereIsNothingToConcludeWithoutAResult() {
        story.given(ISSUED, SUBMITTED, ACCEPTED)
                .asAuditor("ben")
                .when(new WorkItemCommand.Conclude(ID))
                .isRefusedBy("STATE");
    }

    @Test
    void aConcludedTestStands() {
        story.given(ISSUED, SUBMITTED, ACCEPTED, ANSWERED, CONCLUDED)
                .when(new WorkItemCommand.Submit(ID, EVIDENCE, ""))
                .isRefusedBy("STATE");
    }

    @Test
    void anotherFirmSeesNothing() {
        story.given(ISSUED, SUBMITTED)
                .asAuditor("mallory", "firm-2")
                .when(new WorkItemCommand.Accept(ID))
                .isRefusedBy("S2");
    }

    @Test
    void anUnknownWorkItemIsNotFound() {
        story.asAuditor("ada").when(new WorkItemCommand.Accept(ID)).findsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"omar", "ida"})
    void whoeverSubmittedAnyEvidenceDoesNotJudgeIt(String person) {
        story.given(ISSUED, SUBMITTED, RETURNED, submitted(2, "ida")).asAuditor(person);
        story.when(new WorkItemCommand.Accept(ID)).isRefusedBy("D20");
        story.given(ACCEPTED).when(new WorkItemCommand.Answer(ID, EFFECTIVE)).isRefusedBy("D20");
        story.given(ANSWERED).when(new WorkItemCommand.Conclude(ID)).isRefusedBy("D20");
    }

    @Test
    void operationIsNotEffectiveWhereTheDesignIsNotSuitable() {
        TestResult unsuitable = new TestResult(
                EFFECTIVE.procedures(), DesignConclusion.NOT_SUITABLE, EFFECTIVE.operation(), List.of(), "Read.");
        story.given(ISSUED, SUBMITTED, ACCEPTED)
                .asAuditor("ada")
                .when(new WorkItemCommand.Answer(ID, unsuitable))
                .isRefusedBy("R58");
    }

    @Test
    void aRefusedAttemptIsNoted() {
        SegregationViolation violation =
                new SegregationViolation("D20", "concluding the test", List.of("omar", "ada"), "ada");
        story.given(ISSUED, SUBMITTED, ACCEPTED, ANSWERED, CONCLUDED)
                .asSystem()
                .when(new WorkItemCommand.NoteSegregationViolation(ID, violation))
                .yields(new WorkItemEvent.SegregationViolationBlocked(ID, "eng-1", "ctl-1", violation));
    }

    private static WorkItemEvent issued(ReportType type) {
        return new WorkItemEvent.Issued(ID, "eng-1", Story.TENANT, Story.FIRM, type, "ctl-1", CONTROL, OPERATED);
    }

    private static WorkItemEvent submitted(int submission) {
        return submitted(submission, "omar");
    }

    private static WorkItemEvent submitted(int submission, String person) {
        return new WorkItemEvent.Submitted(
                ID, "eng-1", "ctl-1", Story.FIRM, CONTROL, OPERATED, person, submission, EVIDENCE, "All four.");
    }

    private static TestResult result(@Nullable OperationConclusion operation) {
        List<Deviation> none = List.of();
        return new TestResult(
                Set.of(Procedure.INSPECTION, Procedure.INQUIRY),
                DesignConclusion.SUITABLE,
                operation,
                none,
                "Four reviews read.");
    }
}
