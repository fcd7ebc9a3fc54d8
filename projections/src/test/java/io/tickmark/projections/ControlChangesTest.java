package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Period;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.story.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of controls stand on the timeline of every engagement whose days they touch (R48). */
class ControlChangesTest extends QueryTest {

    private static final LocalDate INSIDE = LocalDate.of(2026, 3, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 9, 1);

    private Story story;

    @BeforeAll
    void tell() {
        new Story(log, "globex", "southbank-cpa").planning();
        story = new Story(log, "acme", "northgate-cpa").planning().letter();
        story.lead(new EngagementEvent.Opened("eng-next", story.programme, "acme", "acme 2027"));
        story.lead(new EngagementEvent.Opened("eng-past", story.programme, "acme", "acme 2025"));
        story.lead(new ControlEvent.Assigned(story.backup, "ivy", "omar", "ivy"));
        story.lead(new ControlEvent.Mapped(story.backup, List.of("CC7.1"), List.of("CC6.2")));
        story.lead(revised(2, INSIDE));
        story.lead(revised(3, AFTER));
        story.lead(new ControlEvent.Implemented(story.access, LocalDate.of(2025, 1, 1)));
        story.lead(new ControlEvent.Retired(story.access, LocalDate.of(2026, 7, 31), "replaced"));
        story.lead(period("eng-next", 2026, 8));
        story.lead(period("eng-past", 2025, 1));
    }

    @Test
    void anEngagementHasTheChangesThatTouchItsDays() {
        assertThat(changes(story.engagement))
                .containsExactly(
                        "Lena Brandt registered the control CC6.1-01",
                        "Lena Brandt registered the control CC7.1-01",
                        "Lena Brandt put the control CC7.1-01 in the hands of ivy, deputy omar, evidence from ivy",
                        "Lena Brandt mapped the control CC7.1-01 to CC6.2",
                        "Lena Brandt revised the control CC7.1-01 from 2026-03-01 on",
                        "Lena Brandt stated that the control CC6.1-01 operates from 2025-01-01 on",
                        "Lena Brandt retired the control CC6.1-01 from 2026-07-31 on");
    }

    @Test
    void aPeriodThatWasChosenLaterPicksUpWhatWasToldBefore() {
        assertThat(changes("eng-next")).contains("Lena Brandt revised the control CC7.1-01 from 2026-09-01 on");
    }

    @Test
    void whatHoldsOnlyAfterThePeriodIsNotThere() {
        assertThat(changes("eng-past"))
                .containsExactly("Lena Brandt stated that the control CC6.1-01 operates from 2025-01-01 on");
    }

    @Test
    void aChangeSaysWhoWhyAndWhatWasBefore() {
        String body = read(LENA, story.position(), timeline(story.engagement, "&control=CC7.1-01"));

        assertThat(texts(body, "$.items[*].phase")).containsOnly("monitoring");
        assertThat(texts(body, "$.items[*].actor")).containsOnly("lena");
        assertThat(text(body, "$.items[2].change")).contains("before={criteria=[\"CC7.1\"]}", "[\"CC6.2\"]");
        assertThat(text(body, "$.items[3].change")).contains("description=Does what it should", "version=2");
        assertThat(text(body, "$.items[3].reason")).isEqualTo("Moved to another tool");
    }

    @Test
    void aChangeIsFoundByTheCriterionThatItTookAwayAndByTheOneThatItBrought() {
        assertThat(mappedBy("CC7.1")).hasSize(1);
        assertThat(mappedBy("CC6.2")).hasSize(1);
    }

    @Test
    void theFirmDoesNotReadWhatManagementNotesForItself() {
        assertThat(texts(read(ADA, story.position(), timeline(story.engagement, "")), "$.items[*].type"))
                .noneMatch(type -> type.startsWith("control."));
    }

    private List<String> mappedBy(String criterion) {
        String body = read(LENA, story.position(), timeline(story.engagement, "&criterion=" + criterion));
        return texts(body, "$.items[?(@.type == 'control.mapped')].summary");
    }

    private List<String> changes(String engagement) {
        return texts(
                read(LENA, story.position(), timeline(engagement, "")),
                "$.items[?(@.subject.kind == 'control')].summary");
    }

    private static String timeline(String engagement, String more) {
        return "/api/engagements/" + engagement + "/timeline?limit=500" + more;
    }

    private EngagementEvent period(String engagement, int year, int month) {
        LocalDate start = LocalDate.of(year, month, 1);
        return new EngagementEvent.ReportTypeChosen(
                engagement,
                ReportType.TYPE_2,
                null,
                new Period(start, start.plusMonths(6).minusDays(1)),
                "asked for");
    }

    private ControlEvent revised(int version, LocalDate from) {
        return new ControlEvent.Revised(
                story.backup,
                version,
                described("Does what it should"),
                described("In version " + version),
                from,
                "Moved to another tool");
    }

    private static Definition described(String description) {
        Definition as = Story.definition("CC7.1-01", List.of("CC6.2"));
        return new Definition(
                as.code(),
                as.title(),
                description,
                as.criteria(),
                as.owner(),
                as.deputy(),
                as.evidenceOwner(),
                as.frequency(),
                as.nature(),
                as.type(),
                as.systems(),
                as.population(),
                as.test());
    }
}
