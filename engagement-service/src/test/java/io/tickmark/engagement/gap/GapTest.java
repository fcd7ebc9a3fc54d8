package io.tickmark.engagement.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapTest {

    static final String ID = "gap-1";
    static final LocalDate DUE = Story.TODAY.plusDays(10);
    static final GapEvent IDENTIFIED = new GapEvent.Identified(
            ID,
            "eng-1",
            Story.TENANT,
            "ctl-1",
            "CC6.3-01",
            List.of("CC6.3"),
            GapSource.READINESS,
            Severity.HIGH,
            "One review was late.",
            "Set a reminder.",
            "it-security");
    static final GapEvent PLANNED = new GapEvent.RemediationPlanned(ID, "eng-1", "paul", "Set a reminder.", DUE);
    static final GapEvent DONE = new GapEvent.RemediationCompleted(ID, "eng-1", "carla", "Reminder set.", 1);
    private static final GapEvent VERIFIED =
            new GapEvent.RemediationVerified(ID, "eng-1", "carla", "lena", "Saw the reminder.");
    static final GapEvent REJECTED =
            new GapEvent.RemediationRejected(ID, "eng-1", "carla", "lena", "Wrong calendar.", 1);
    private static final GapEvent DEFERRED = new GapEvent.Deferred(ID, "eng-1", "After the move.");
    private static final GapEvent ACCEPTED =
            new GapEvent.RiskAccepted(ID, "eng-1", "erin", "Rare.", Story.TODAY.plusDays(90));

    private final Story<Gap> story = Story.of(Gap.class);

    @Test
    void isIdentified() {
        story.asSystem().when(identify("Set a reminder.", "it-security")).yields(IDENTIFIED);
    }

    @Test
    void isIdentifiedOnce() {
        story.given(IDENTIFIED)
                .asSystem()
                .when(identify("Something else.", "hr"))
                .changesNothing();
    }

    @Test
    void hasAnOwner() {
        var refusal = story.asSystem().when(identify("Set a reminder.", "")).isRefusedBy("INPUT");
        assertThat(refusal.facts()).containsEntry("field", "owner");
    }

    @Test
    void hasAProposedAction() {
        story.asSystem().when(identify(" ", "hr")).isRefusedBy("INPUT");
    }

    @Test
    void isPlanned() {
        story.given(IDENTIFIED)
                .as("paul", Role.CONTROL_OWNER)
                .when(new GapCommand.Plan(ID, "Set a reminder.", DUE))
                .yields(PLANNED);
    }

    @Test
    void mayBeDueToday() {
        story.given(IDENTIFIED)
                .when(new GapCommand.Plan(ID, "Set a reminder.", Story.TODAY))
                .yields(new GapEvent.RemediationPlanned(ID, "eng-1", "lena", "Set a reminder.", Story.TODAY));
    }

    @Test
    void isNotDueInThePast() {
        story.given(IDENTIFIED)
                .when(new GapCommand.Plan(ID, "Set a reminder.", Story.TODAY.minusDays(1)))
                .isRefusedBy("R34");
    }

    @Test
    void plannedWorkMayGoToAnotherOwnerAndDay() {
        GapEvent replanned = new GapEvent.Replanned(ID, "eng-1", "lena", "hr", DUE.plusDays(7), "Omar is away.");
        story.given(IDENTIFIED, PLANNED)
                .when(new GapCommand.Replan(ID, "hr", DUE.plusDays(7), "Omar is away."))
                .yields(replanned);
        story.given(IDENTIFIED, PLANNED, replanned)
                .when(new GapCommand.Replan(ID, "hr", DUE.plusDays(7), "Once more."))
                .changesNothing();
    }

    @Test
    void whatIsNotPlannedCannotBeReplanned() {
        story.given(IDENTIFIED)
                .when(new GapCommand.Replan(ID, "hr", DUE, "Omar is away."))
                .isRefusedBy("STATE");
        story.given(IDENTIFIED, PLANNED)
                .when(new GapCommand.Replan(ID, "hr", Story.TODAY.minusDays(1), "Omar is away."))
                .isRefusedBy("R34");
    }

    @Test
    void whoReplannedDoesNotVerify() {
        story.given(IDENTIFIED, PLANNED, new GapEvent.Replanned(ID, "eng-1", "lena", "hr", DUE, "Omar is away."), DONE)
                .when(new GapCommand.Verify(ID, "Saw the reminder."))
                .isRefusedBy("R33");
    }

    @Test
    void isDeferred() {
        story.given(IDENTIFIED)
                .when(new GapCommand.Defer(ID, "After the move."))
                .yields(DEFERRED);
    }

    @Test
    void aDeferredGapMayStillBePlanned() {
        story.given(IDENTIFIED, DEFERRED)
                .as("paul", Role.CONTROL_OWNER)
                .when(new GapCommand.Plan(ID, "Set a reminder.", DUE))
                .yields(PLANNED);
    }

    @Test
    void aProposalToLiveWithItIsOnFileAndChangesNothingElse() {
        GapEvent proposed = new GapEvent.RiskProposed(ID, "eng-1", "lena");
        story.given(IDENTIFIED).when(new GapCommand.ProposeRisk(ID)).yields(proposed);

        Story.of(Gap.class)
                .given(IDENTIFIED, proposed)
                .as("erin", Role.EXECUTIVE)
                .when(new GapCommand.AcceptRisk(ID, "Rare.", Story.TODAY.plusDays(90)))
                .yields(ACCEPTED);
    }

    @Test
    void anExecutiveLivesWithItForAWhile() {
        story.given(IDENTIFIED)
                .as("erin", Role.EXECUTIVE)
                .when(new GapCommand.AcceptRisk(ID, "Rare.", Story.TODAY.plusDays(90)))
                .yields(ACCEPTED);
    }

    @Test
    void anAcceptedRiskEndsAfterToday() {
        story.given(IDENTIFIED)
                .as("erin", Role.EXECUTIVE)
                .when(new GapCommand.AcceptRisk(ID, "Rare.", Story.TODAY))
                .isRefusedBy("R27");
    }

    @Test
    void theFixerIsKnown() {
        story.given(IDENTIFIED, PLANNED)
                .as("carla", Role.CONTROL_OWNER)
                .when(new GapCommand.Complete(ID, "Reminder set."))
                .yields(DONE);
    }

    @Test
    void completesOnce() {
        story.given(IDENTIFIED, PLANNED)
                .whenRepeated(new GapCommand.Complete(ID, "Reminder set."))
                .changesNothing();
    }

    @Test
    void isNotCompletedUnplanned() {
        story.given(IDENTIFIED)
                .as("carla", Role.CONTROL_OWNER)
                .when(new GapCommand.Complete(ID, "Reminder set."))
                .isRefusedBy("STATE");
    }

    @Test
    void somebodyElseVerifies() {
        story.given(IDENTIFIED, PLANNED, DONE)
                .when(new GapCommand.Verify(ID, "Saw the reminder."))
                .yields(VERIFIED);
    }

    @Test
    void theFixerDoesNotVerify() {
        var refusal = story.given(IDENTIFIED, PLANNED, DONE)
                .as("carla", Role.COMPLIANCE_LEAD)
                .when(new GapCommand.Verify(ID, "Saw it myself."))
                .isRefusedBy("R33");
        assertThat(refusal.facts())
                .containsEntry("attemptedBy", "carla")
                .containsEntry("preparers", List.of("paul", "carla"));
    }

    @Test
    void theFixerDoesNotRejectEither() {
        story.given(IDENTIFIED, PLANNED, DONE)
                .as("carla", Role.COMPLIANCE_LEAD)
                .when(new GapCommand.Reject(ID, "Not good."))
                .isRefusedBy("R33");
    }

    @Test
    void isSentBack() {
        story.given(IDENTIFIED, PLANNED, DONE)
                .when(new GapCommand.Reject(ID, "Wrong calendar."))
                .yields(REJECTED);
    }

    @Test
    void aSecondAttemptIsCounted() {
        story.given(IDENTIFIED, PLANNED, DONE, REJECTED)
                .as("dan", Role.IT_SECURITY)
                .when(new GapCommand.Complete(ID, "Right calendar."))
                .yields(new GapEvent.RemediationCompleted(ID, "eng-1", "dan", "Right calendar.", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paul", "carla", "dan"})
    void whoeverPlannedOrDidAnyAttemptDoesNotVerify(String person) {
        story.given(
                        IDENTIFIED,
                        PLANNED,
                        DONE,
                        REJECTED,
                        new GapEvent.RemediationCompleted(ID, "eng-1", "dan", "Right calendar.", 2))
                .as(person, Role.COMPLIANCE_LEAD)
                .when(new GapCommand.Verify(ID, "Saw it."))
                .isRefusedBy("R33");
    }

    @Test
    void aRefusedAttemptIsNotedWhateverTheState() {
        SegregationViolation violation =
                new SegregationViolation("R33", "verifying the remediation", List.of("paul", "carla"), "carla");
        story.given(IDENTIFIED, PLANNED, DONE, VERIFIED)
                .asSystem()
                .when(new GapCommand.NoteSegregationViolation(ID, violation))
                .yields(new GapEvent.SegregationViolationBlocked(ID, "eng-1", violation));
    }

    @Test
    void onlyFinishedWorkIsVerified() {
        story.given(IDENTIFIED, PLANNED)
                .when(new GapCommand.Verify(ID, "Saw the reminder."))
                .isRefusedBy("STATE");
    }

    @Test
    void whatIsVerifiedStays() {
        story.given(IDENTIFIED, PLANNED, DONE, VERIFIED)
                .when(new GapCommand.Plan(ID, "Again.", DUE))
                .isRefusedBy("STATE");
    }

    @Test
    void whatIsAcceptedIsNotCompleted() {
        story.given(IDENTIFIED, ACCEPTED)
                .when(new GapCommand.Complete(ID, "Reminder set."))
                .isRefusedBy("STATE");
    }

    @Test
    void strangersReachNothing() {
        story.given(IDENTIFIED)
                .asSomebodyOf("globex")
                .when(new GapCommand.Defer(ID, "Why not."))
                .isRefusedBy("S2");
    }

    @Test
    void anUnknownGapIsNotFound() {
        story.when(new GapCommand.Defer(ID, "Why not.")).findsNothing();
    }

    private static GapCommand identify(String proposedAction, String owner) {
        return new GapCommand.Identify(
                ID,
                "eng-1",
                Story.TENANT,
                "ctl-1",
                "CC6.3-01",
                List.of("CC6.3"),
                GapSource.READINESS,
                Severity.HIGH,
                "One review was late.",
                proposedAction,
                owner);
    }
}
