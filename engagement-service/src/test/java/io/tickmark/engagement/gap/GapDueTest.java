package io.tickmark.engagement.gap;

import static io.tickmark.engagement.gap.GapTest.DONE;
import static io.tickmark.engagement.gap.GapTest.DUE;
import static io.tickmark.engagement.gap.GapTest.ID;
import static io.tickmark.engagement.gap.GapTest.IDENTIFIED;
import static io.tickmark.engagement.gap.GapTest.PLANNED;
import static io.tickmark.engagement.gap.GapTest.REJECTED;
import static java.time.temporal.ChronoUnit.DAYS;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When reminders and escalations fall due, and how a rest of the engagement moves them (R34). */
class GapDueTest {

    private final Story<Gap> story = Story.of(Gap.class);

    @Test
    void aReminderFallsDueAndThenAnEscalation() {
        story.given(IDENTIFIED, PLANNED)
                .asSystem()
                .when(new GapCommand.NoteReminderDue(ID, (int) DAYS.between(Story.TODAY, DUE)))
                .yields(new GapEvent.ReminderDue(ID, "eng-1", "it-security", DUE));
    }

    @Test
    void aReminderIsNotDueBeforeItsDay() {
        story.given(IDENTIFIED, PLANNED)
                .asSystem()
                .when(new GapCommand.NoteReminderDue(ID, 1))
                .isRefusedBy("R34");
    }

    @Test
    void aRestOfTheEngagementMovesTheDueDateByItsDays() {
        GapEvent rested = new GapEvent.Rested(ID, "eng-1", Story.TODAY.minusDays(20), "Merger.");
        story.given(IDENTIFIED, PLANNED, rested)
                .asSystem()
                .when(new GapCommand.Resume(ID, "Merged."))
                .yields(new GapEvent.Resumed(ID, "eng-1", DUE.plusDays(20), "Merged."));
    }

    @Test
    void theMovedDayCountsForRemindersAndEscalations() {
        LocalDate past = Story.TODAY.minusDays(1);
        GapEvent planned = new GapEvent.RemediationPlanned(ID, "eng-1", "paul", "Set a reminder.", past);
        GapEvent rested = new GapEvent.Rested(ID, "eng-1", past, "Merger.");
        story.given(IDENTIFIED, planned, rested)
                .asSystem()
                .when(new GapCommand.NoteEscalationDue(ID))
                .isRefusedBy("STATE");
        story.given(IDENTIFIED, planned, rested, new GapEvent.Resumed(ID, "eng-1", Story.TODAY, "Merged."))
                .asSystem()
                .when(new GapCommand.NoteEscalationDue(ID))
                .isRefusedBy("R34");
    }

    @Test
    void theManagerIsTold() {
        LocalDate past = Story.TODAY.minusDays(1);
        GapEvent planned = new GapEvent.RemediationPlanned(ID, "eng-1", "paul", "Set a reminder.", past);
        story.given(IDENTIFIED, planned, DONE, REJECTED)
                .asSystem()
                .when(new GapCommand.NoteEscalationDue(ID))
                .yields(new GapEvent.EscalationDue(ID, "eng-1", "it-security", past));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTimerThatComesLateAlarmsNobody(boolean reminder) {
        story.given(IDENTIFIED, PLANNED, DONE)
                .asSystem()
                .when(reminder ? new GapCommand.NoteReminderDue(ID, 5) : new GapCommand.NoteEscalationDue(ID))
                .changesNothing();
    }
}
