package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final String ID = "prg-1";
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final ProgrammeEvent CREATED =
            new ProgrammeEvent.Created(ID, Story.TENANT, "SOC 2", "Acme Inc.", "Ledger", Story.TODAY);
    private static final ProgrammeEvent FIRST_DUE = new ProgrammeEvent.StandardsReviewDue(ID, "2027-Q1", DUE);
    private static final ProgrammeEvent COMPLETED =
            new ProgrammeEvent.StandardsReviewCompleted(ID, "2027-Q1", List.of(), "Nothing changed.");
    private static final ProgrammeEvent ESCALATED = new ProgrammeEvent.StandardsReviewEscalationDue(ID, "2027-Q1", DUE);

    private final Story<Programme> story = Story.of(Programme.class);

    @Test
    void isCreated() {
        story.when(create("SOC 2")).yields(CREATED);
    }

    @Test
    void isCreatedOnce() {
        story.whenRepeated(create("SOC 2")).changesNothing();
    }

    @Test
    void hasAName() {
        story.when(create(" ")).isRefusedBy("INPUT");
    }

    @Test
    void nobodyCreatesForAnotherServiceOrganisation() {
        story.asSomebodyOf("globex").when(create("SOC 2")).isRefusedBy("S2");
    }

    @Test
    void aMissedReviewStaysDueBesideTheNext() {
        story.given(
                        CREATED,
                        FIRST_DUE,
                        ESCALATED,
                        new ProgrammeEvent.StandardsReviewDue(ID, "2027-Q2", DUE.plusMonths(3)))
                .when(new ProgrammeCommand.CompleteStandardsReview(ID, "2027-Q1", List.of(), "Nothing changed."))
                .yields(COMPLETED);
    }

    @Test
    void aReviewIsCompletedOnce() {
        story.given(CREATED, FIRST_DUE, COMPLETED)
                .when(new ProgrammeCommand.CompleteStandardsReview(ID, "2027-Q1", List.of(), "Something changed."))
                .isRefusedBy("STATE");
    }

    @Test
    void theSameConclusionCountsOnce() {
        story.given(CREATED, FIRST_DUE)
                .whenRepeated(
                        new ProgrammeCommand.CompleteStandardsReview(ID, "2027-Q1", List.of(), "Nothing changed."))
                .changesNothing();
    }

    @Test
    void aReviewHasAConclusion() {
        story.given(CREATED, FIRST_DUE)
                .when(new ProgrammeCommand.CompleteStandardsReview(ID, "2027-Q1", List.of(), ""))
                .isRefusedBy("INPUT");
    }

    @Test
    void onlyAReviewThatIsDueIsCompleted() {
        story.given(CREATED)
                .when(new ProgrammeCommand.CompleteStandardsReview(ID, "2031-Q4", List.of(), "Nothing changed."))
                .isRefusedBy("R45");
    }

    @Test
    void forAMissedReviewAnEscalationFallsDue() {
        story.given(CREATED, FIRST_DUE)
                .asSystem()
                .when(new ProgrammeCommand.NoteStandardsReviewEscalationDue(ID, "2027-Q1"))
                .yields(ESCALATED);
    }

    @Test
    void forAMissedReviewAnEscalationFallsDueOnce() {
        story.given(CREATED, FIRST_DUE, ESCALATED)
                .asSystem()
                .when(new ProgrammeCommand.NoteStandardsReviewEscalationDue(ID, "2027-Q1"))
                .changesNothing();
    }

    @Test
    void aCompletedReviewAlarmsNobody() {
        story.given(CREATED, FIRST_DUE, COMPLETED)
                .asSystem()
                .when(new ProgrammeCommand.NoteStandardsReviewEscalationDue(ID, "2027-Q1"))
                .changesNothing();
    }

    private static ProgrammeCommand create(String name) {
        return new ProgrammeCommand.Create(ID, Story.TENANT, name, "Acme Inc.", "Ledger");
    }
}
