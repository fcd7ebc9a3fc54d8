package io.tickmark.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.api.Command;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Reading;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.JobType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningTasksTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final PastEvents past = new PastEvents();
    private final PlanningTasks tasks = new PlanningTasks(past);

    @Test
    void aTypeTwoHasAPeriod() {
        Map<String, Object> form = new HashMap<>(Map.of("reportType", "TYPE_2", "typeRationale", "asked for"));
        form.putAll(Map.of("periodStart", "2027-07-01", "periodEnd", "2027-12-31"));

        Intent intent = read(JobType.RECORD_REPORT_TYPE, form);

        assertThat(intent.commands())
                .isEqualTo(List.of(new EngagementCommand.ChooseReportType(
                        "eng", ReportType.TYPE_2, null, new Period(FIRST, LAST), "asked for")));
        assertThat(intent.forgetWhenRejected()).containsExactly("asOfDate");
    }

    @Test
    void aTypeOneHasADate() {
        Map<String, Object> form =
                Map.of("reportType", "TYPE_1", "asOfDate", "2027-07-01", "typeRationale", "first year");

        Intent intent = read(JobType.RECORD_REPORT_TYPE, form);

        assertThat(intent.commands())
                .isEqualTo(List.of(
                        new EngagementCommand.ChooseReportType("eng", ReportType.TYPE_1, FIRST, null, "first year")));
        assertThat(intent.forgetWhenRejected()).containsExactly("periodStart", "periodEnd");
    }

    @Test
    void aTypeOneWithAPeriodIsLeftToTheRule() {
        Map<String, Object> form = new HashMap<>(Map.of("reportType", "TYPE_1", "typeRationale", "both"));
        form.putAll(Map.of("asOfDate", "2027-07-01", "periodStart", "2027-07-01", "periodEnd", "2027-12-31"));

        assertThat(read(JobType.RECORD_REPORT_TYPE, form).commands())
                .isEqualTo(List.of(new EngagementCommand.ChooseReportType(
                        "eng", ReportType.TYPE_1, FIRST, new Period(FIRST, LAST), "both")));
    }

    @Test
    void aTypeTwoWithoutAnEndNamesTheField() {
        Map<String, Object> form =
                Map.of("reportType", "TYPE_2", "periodStart", "2027-07-01", "typeRationale", "asked for");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> read(JobType.RECORD_REPORT_TYPE, form))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "periodEnd"));
    }

    @Test
    void categories() {
        assertThat(command(
                        JobType.RECORD_CATEGORIES,
                        Map.of("categories", List.of("SECURITY", "PRIVACY"), "categoryRationale", "personal data")))
                .isEqualTo(new EngagementCommand.ChooseCategories(
                        "eng", Set.of(Category.SECURITY, Category.PRIVACY), "personal data"));
    }

    @Test
    void componentsAndTheReasonsForNone() {
        Map<String, Object> form = Map.of(
                "components",
                List.of(Map.of("kind", "SOFTWARE", "name", "Platform")),
                "noPeopleBecause",
                "outsourced",
                "noDataBecause",
                " ");

        assertThat(command(JobType.RECORD_COMPONENTS, form))
                .isEqualTo(new EngagementCommand.DefineComponents(
                        "eng",
                        List.of(new Component(ComponentKind.SOFTWARE, "Platform")),
                        Map.of(ComponentKind.PEOPLE, "outsourced")));
    }

    @Test
    void team() {
        assertThat(command(JobType.RECORD_TEAM, Map.of("sponsor", "erik", "lead", "lena", "liaison", "colin")))
                .isEqualTo(new EngagementCommand.AppointTeam("eng", new Team("erik", "lena", "colin")));
    }

    @Test
    void letterWithoutTheBoxTicked() {
        Map<String, Object> form = new HashMap<>(Map.of("firm", "northgate", "firmName", "Northgate CPA"));
        form.putAll(Map.of("licence", "NG-1", "signedOn", "2027-07-01"));

        assertThat(command(JobType.RECORD_LETTER, form))
                .isEqualTo(new EngagementCommand.RecordEngagementLetter(
                        "eng", new EngagementLetter("northgate", "Northgate CPA", "NG-1", false, FIRST)));
    }

    @Test
    void theApprovedScopeOfATypeOneWaitsForItsDate() {
        past.and(
                new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"),
                new EngagementEvent.ReportTypeChosen("eng", ReportType.TYPE_1, FIRST, null, "first year"));

        Intent intent = read(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, Map.of());

        Map<String, @Nullable Object> expected = new HashMap<>(Map.of("reportType", "TYPE_1"));
        expected.put("asOfAt", "2027-07-01T00:00:00Z");
        expected.put("periodStartsAt", null);
        expected.put("periodEndsAt", null);
        assertThat(intent.commands()).isEqualTo(List.of(new EngagementCommand.ApproveScope("eng")));
        assertThat(intent.outputs().get()).isEqualTo(expected);
    }

    private Command command(JobType type, Map<String, ?> form) {
        return read(type, form).commands().getFirst();
    }

    private Intent read(JobType type, Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.put("engagementId", "eng");
        return Reading.form(tasks, type, variables);
    }
}
