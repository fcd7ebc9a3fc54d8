package io.tickmark.engagement.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews of the standards as the calendar goes, though nobody is awake, or somebody is late (R45). */
class ReviewCalendarTest {

    private static final String ID = "prg-1";
    private static final int DAYS = 30;
    private static final ProgrammeCommand BEGIN = new ProgrammeCommand.BeginStandardsReview(ID, DAYS);

    private final Story<Programme> story = Story.of(Programme.class);

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2027-02-28, 2026-Q1, 2027-03-30",
        "2027-01-31, 2027-04-30, 2027-Q1, 2027-05-30",
        "2028-02-29, 2028-05-29, 2028-Q1, 2028-06-28",
        "2027-12-31, 2028-03-31, 2027-Q1, 2028-04-30"
    })
    void beginsOnTheDayThatTheQuarterIsOver(LocalDate createdOn, LocalDate today, String quarter, LocalDate dueOn) {
        story.given(created(createdOn)).on(today).asSystem().when(BEGIN).yields(due(quarter, dueOn.toString()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2027-02-27", "2027-01-31, 2027-04-29", "2028-02-29, 2028-05-28", "2027-12-31, 2028-03-30"})
    void doesNotBeginOnTheDayBefore(LocalDate createdOn, LocalDate today) {
        assertThat(story.given(created(createdOn))
                        .on(today)
                        .asSystem()
                        .when(BEGIN)
                        .isRefusedBy("R45")
                        .facts())
                .containsEntry("beginsOn", today.plusDays(1))
                .containsEntry("today", today);
    }

    @Test
    void aQuarterBeginsOnce() {
        story.given(created("2026-11-30"), due("2026-Q1", "2027-03-30"))
                .on(LocalDate.of(2027, 3, 1))
                .asSystem()
                .when(BEGIN)
                .isRefusedBy("R45");
    }

    @Test
    void theSameJobBeginsItOnce() {
        story.given(created("2026-11-30"))
                .on(LocalDate.of(2027, 2, 28))
                .asSystem()
                .whenRepeated(BEGIN)
                .changesNothing();
    }

    @Test
    void anOutageOfFortyFiveDaysMovesNoQuarter() {
        story.given(created("2026-11-30"))
                .on(LocalDate.of(2027, 4, 14))
                .asSystem()
                .when(BEGIN)
                .yields(due("2026-Q1", "2027-03-30"));
    }

    @Test
    void afterTheOutageTheNextQuarterFallsWhereItWould() {
        story.given(created("2026-11-30"), due("2026-Q1", "2027-03-30"))
                .on(LocalDate.of(2027, 5, 30))
                .asSystem()
                .when(BEGIN)
                .yields(due("2026-Q2", "2027-06-29"));
    }

    @Test
    void aReviewThatIsCompletedLateMovesNoQuarter() {
        story.given(
                        created("2026-11-30"),
                        due("2026-Q1", "2027-03-30"),
                        new ProgrammeEvent.StandardsReviewCompleted(ID, "2026-Q1", List.of(), "Nothing changed."))
                .on(LocalDate.of(2027, 5, 30))
                .asSystem()
                .when(BEGIN)
                .yields(due("2026-Q2", "2027-06-29"));
    }

    @Test
    void twoYearsAtOnceTellOfSevenMissedQuartersAndBeginTheEighth() {
        story.given(created("2026-11-30"))
                .on(LocalDate.of(2028, 11, 30))
                .asSystem()
                .when(BEGIN)
                .yields(
                        missed("2026-Q1", "2027-03-30"),
                        missed("2026-Q2", "2027-06-29"),
                        missed("2026-Q3", "2027-09-29"),
                        missed("2026-Q4", "2027-12-30"),
                        missed("2027-Q1", "2028-03-30"),
                        missed("2027-Q2", "2028-06-29"),
                        missed("2027-Q3", "2028-09-29"),
                        due("2027-Q4", "2028-12-30"));
    }

    @Test
    void aMissedQuarterCountsWhenTheNextOneIsNamed() {
        story.given(created("2026-11-30"), missed("2026-Q1", "2027-03-30"), due("2026-Q2", "2027-06-29"))
                .on(LocalDate.of(2027, 8, 30))
                .asSystem()
                .when(BEGIN)
                .yields(due("2026-Q3", "2027-09-29"));
    }

    private static Event created(String day) {
        return created(LocalDate.parse(day));
    }

    private static Event created(LocalDate day) {
        return new ProgrammeEvent.Created(ID, Story.TENANT, "SOC 2", "Acme Inc.", "Ledger", day);
    }

    private static Event due(String quarter, String dueOn) {
        return new ProgrammeEvent.StandardsReviewDue(ID, quarter, LocalDate.parse(dueOn));
    }

    private static Event missed(String quarter, String dueOn) {
        return new ProgrammeEvent.StandardsReviewMissed(ID, quarter, LocalDate.parse(dueOn), "2027-Q4");
    }
}
