package io.tickmark.engagement.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.workitem.NotMetBefore;
import io.tickmark.api.workitem.NotMetBefore.Reason;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.Registers;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A control is tested as it was in the period, whatever became of it since (C13, C14, D12). */
class TestedAsInThePeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2027, 10, 1);
    private static final LocalDate AFTER = LocalDate.of(2028, 2, 1);

    private final PastEvents past = new PastEvents()
            .and(
                    new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"),
                    new EngagementEvent.ReportTypeChosen(
                            "eng", ReportType.TYPE_2, null, new Period(FIRST, LAST), "asked for"),
                    new EngagementEvent.CategoriesChosen(
                            "eng", Set.of(Category.SECURITY), "v", "h", List.of("CC6.1"), "the usual"),
                    new EngagementEvent.EngagementLetterSigned(
                            "eng", new EngagementLetter("northgate", "Northgate", "NG-1", true, FIRST)),
                    new ControlEvent.Registered("c1", "prg", "acme", definition("as before", "CC6.1")));
    private final ControlRegister controls = Registers.asOf(past, AFTER);

    @Test
    void aControlThatDidNotChangeIsTestedOnce() {
        assertThat(scope()).containsExactly(version(1, FIRST, LAST));
    }

    @Test
    void aChangeInsideThePeriodMakesTwoTestsWithoutADayInCommon() {
        past.and(revised(2, OCTOBER));

        assertThat(scope()).containsExactly(version(1, FIRST, OCTOBER.minusDays(1)), version(2, OCTOBER, LAST));
        Operated first = new Operated(1, FIRST, OCTOBER.minusDays(1), List.of());
        assertThat(issued(1)).isEqualTo(issue(1, definition("as before", "CC6.1"), first));
        Operated second = new Operated(2, OCTOBER, LAST, List.of());
        assertThat(issued(2)).isEqualTo(issue(2, definition("version 2", "CC6.1"), second));
    }

    @Test
    void aRevisionForALaterDayDoesNotCount() {
        past.and(revised(2, LAST.plusDays(1)));

        assertThat(scope()).containsExactly(version(1, FIRST, LAST));
        assertThat(issued(1).control().description()).isEqualTo("as before");
    }

    @Test
    void whatWasReplacedBeforeThePeriodIsNotTested() {
        past.and(revised(2, FIRST));

        assertThat(scope()).containsExactly(version(2, FIRST, LAST));
    }

    @Test
    void aControlThatWasRetiredInThePeriodIsTestedUntilItsEnd() {
        past.and(new ControlEvent.Retired("c1", OCTOBER, "replaced"));

        assertThat(scope()).containsExactly(version(1, FIRST, OCTOBER.minusDays(1)));
    }

    @Test
    void aControlThatWasRetiredBeforeThePeriodIsNot() {
        past.and(new ControlEvent.Retired("c1", FIRST, "replaced"));

        assertThat(scope()).isEmpty();
    }

    @Test
    void retiringOrUnmappingAfterThePeriodTakesNothingOutOfIt() {
        past.on(AFTER)
                .and(
                        new ControlEvent.Mapped("c1", List.of("CC6.1"), List.of("CC9.9")),
                        new ControlEvent.Retired("c1", AFTER, "replaced"));

        assertThat(scope()).containsExactly(version(1, FIRST, LAST));
    }

    @Test
    void unmappingInThePeriodKeepsTheCriterionThatWasServedUntilThen() {
        past.on(OCTOBER).and(new ControlEvent.Mapped("c1", List.of("CC6.1"), List.of("CC9.9")));

        assertThat(inScope()).extracting(ControlInScope::criteria).containsExactly(List.of("CC6.1", "CC9.9"));
        assertThat(issued(1).control().criteria()).containsExactly("CC6.1", "CC9.9");
    }

    @Test
    void whatServedACriterionOnlyAfterThePeriodIsNotTested() {
        past.and(new ControlEvent.Registered("c2", "prg", "acme", definition("other", "CC9.9")))
                .on(AFTER)
                .and(new ControlEvent.Mapped("c2", List.of("CC9.9"), List.of("CC6.1")));

        assertThat(scope()).extracting(ExaminedVersion::controlId).containsExactly("c1");
    }

    @Test
    void onAType1TheVersionOfTheDayIsTested() {
        past.and(
                new EngagementEvent.ReportTypeChosen("eng", ReportType.TYPE_1, OCTOBER, null, "first report"),
                revised(2, OCTOBER),
                revised(3, OCTOBER.plusDays(1)));

        assertThat(scope()).containsExactly(version(2, OCTOBER, OCTOBER));
    }

    @Test
    void theAuditorIsToldThatAControlBeganLate() {
        past.and(new ControlEvent.Implemented("c1", AUGUST));

        assertThat(scope()).containsExactly(version(1, AUGUST, LAST));
        assertThat(issued(1).operated().notMetBefore()).containsExactly(new NotMetBefore(AUGUST, Reason.CONTROL_BEGAN));
    }

    @Test
    void theAuditorIsToldThatAGapClosedLate() {
        past.on(AUGUST).and(new GapEvent.RemediationVerified(Ids.gap("eng", "c1"), "eng", "omar", "lena", "saw it"));

        assertThat(issued(1).operated().notMetBefore()).containsExactly(new NotMetBefore(AUGUST, Reason.GAP_CLOSED));
    }

    @Test
    void aGapThatClosedBeforeThePeriodIsNoNews() {
        past.on(FIRST).and(new GapEvent.RemediationVerified(Ids.gap("eng", "c1"), "eng", "omar", "lena", "saw it"));

        assertThat(issued(1).operated().notMetBefore()).isEmpty();
    }

    private List<ExaminedVersion> scope() {
        return inScope().stream().map(ControlInScope::examined).toList();
    }

    private List<ControlInScope> inScope() {
        List<?> commands = Reading.step(new StartFieldwork(past, controls), Map.of("engagementId", "eng"))
                .commands();
        return ((EngagementCommand.StartFieldwork) commands.getFirst()).controls();
    }

    private WorkItemCommand.Issue issued(int version) {
        past.and(new EngagementEvent.FieldworkStarted("eng", scope(), "northgate"));
        Map<String, String> asked = Map.of("controlId", "c1", "workItemId", Ids.workItem("eng", "c1", version));
        List<?> commands = Reading.step(
                        new IssueWorkItem(past, controls), Map.of("engagementId", "eng", "control", asked))
                .commands();
        return (WorkItemCommand.Issue) commands.getFirst();
    }

    private static WorkItemCommand.Issue issue(int version, Definition control, Operated operated) {
        return new WorkItemCommand.Issue(
                Ids.workItem("eng", "c1", version),
                "eng",
                "acme",
                "northgate",
                ReportType.TYPE_2,
                "c1",
                control,
                operated);
    }

    private static ExaminedVersion version(int number, LocalDate from, LocalDate until) {
        return new ExaminedVersion("c1", number, from, until);
    }

    private static ControlEvent revised(int version, LocalDate from) {
        Definition after = definition("version " + version, "CC6.1");
        return new ControlEvent.Revised("c1", version, definition("before", "CC6.1"), after, from, "a new tool");
    }

    private static Definition definition(String description, String criterion) {
        return new Definition(
                "A-1",
                "title",
                description,
                List.of(criterion),
                "owner",
                "deputy",
                "evidence owner",
                Frequency.DAILY,
                Nature.MANUAL,
                ControlType.DETECTIVE,
                List.of(),
                "population",
                "test");
    }
}
