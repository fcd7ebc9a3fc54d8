package io.tickmark.engagement.engagement;

import static io.tickmark.engagement.engagement.Past.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.aggregate.Story;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningTest {

    private final Story<Engagement> story = Story.of(Engagement.class);

    @Test
    void opens() {
        story.when(new EngagementCommand.Open(ID, "prg-1", Story.TENANT, "Acme 2027"))
                .yields(Past.OPENED);
    }

    @Test
    void opensOnce() {
        story.whenRepeated(new EngagementCommand.Open(ID, "prg-1", Story.TENANT, "Acme 2027"))
                .changesNothing();
    }

    @Test
    void nobodyOpensForAnotherServiceOrganisation() {
        story.asSomebodyOf("globex")
                .when(new EngagementCommand.Open(ID, "prg-1", Story.TENANT, "Acme 2027"))
                .isRefusedBy("S2");
    }

    @Test
    void rollsForwardIntoADraftOfItsOwn() {
        Period proposed = new Period(LocalDate.of(2027, 6, 1), LocalDate.of(2028, 5, 31));
        story.asSystem()
                .when(new EngagementCommand.RollForward(ID, "eng-0", "prg-1", Story.TENANT, "Acme 2027", proposed))
                .yields(Past.OPENED, new EngagementEvent.RolledForward(ID, "eng-0", proposed));
    }

    @Test
    void rollsForwardOnce() {
        story.given(Past.OPENED, new EngagementEvent.RolledForward(ID, "eng-0", null))
                .asSystem()
                .when(new EngagementCommand.RollForward(ID, "eng-0", "prg-1", Story.TENANT, "Acme 2027", null))
                .changesNothing();
    }

    @Test
    void choosesAType2WithItsPeriod() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.ChooseReportType(
                        ID, ReportType.TYPE_2, null, Past.PERIOD, "Customers ask for it."))
                .yields(Past.TYPE_2);
    }

    @Test
    void choosesAType1WithItsDay() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.ChooseReportType(ID, ReportType.TYPE_1, Past.AS_OF, null, "First report."))
                .yields(Past.TYPE_1);
    }

    @Test
    void aType1HasNoPeriod() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.ChooseReportType(
                        ID, ReportType.TYPE_1, Past.AS_OF, Past.PERIOD, "First report."))
                .isRefusedBy("R1");
    }

    @Test
    void aChoiceHasAReason() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.ChooseReportType(ID, ReportType.TYPE_1, Past.AS_OF, null, ""))
                .isRefusedBy("INPUT");
    }

    @Test
    void categoriesBringAllTheirCriteria() {
        CriteriaCatalogue catalogue = new CriteriaCatalogue();
        Set<Category> chosen = EnumSet.of(Category.SECURITY, Category.AVAILABILITY);
        story.given(Past.OPENED)
                .when(new EngagementCommand.ChooseCategories(ID, chosen, "Round the clock."))
                .yields(new EngagementEvent.CategoriesChosen(
                        ID,
                        chosen,
                        "TSP-100-2017",
                        catalogue.sha256(),
                        catalogue.criteriaOf(chosen),
                        "Round the clock."));
    }

    @Test
    void securityStays() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.ChooseCategories(ID, Set.of(Category.PRIVACY), "Personal data."))
                .isRefusedBy("R3");
    }

    @Test
    void componentsAreDefined() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.DefineComponents(ID, Past.COMPONENTS, Past.NO_DATA))
                .yields(Past.COMPONENTS_DEFINED);
    }

    @Test
    void everyKindOfComponentIsSettled() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.DefineComponents(ID, Past.COMPONENTS, Map.of()))
                .isRefusedBy("R6");
    }

    @Test
    void theTeamIsAppointedAndMayChange() {
        Team other = new Team("erin", "otto", "lena");
        story.given(Past.OPENED, Past.TEAM_APPOINTED)
                .when(new EngagementCommand.AppointTeam(ID, other))
                .yields(new EngagementEvent.TeamAppointed(ID, other));
    }

    @Test
    void theSameTeamIsNoNews() {
        story.given(Past.OPENED, Past.TEAM_APPOINTED)
                .when(new EngagementCommand.AppointTeam(ID, Past.TEAM))
                .changesNothing();
    }

    @Test
    void aTeamWithoutLiaisonIsNone() {
        story.given(Past.OPENED)
                .when(new EngagementCommand.AppointTeam(ID, new Team("erin", "lena", " ")))
                .isRefusedBy("R13");
    }

    @Test
    void aSettledScopeIsApproved() {
        story.given(Past.OPENED, Past.TYPE_2, Past.CATEGORIES, Past.COMPONENTS_DEFINED, Past.TEAM_APPOINTED)
                .when(new EngagementCommand.ApproveScope(ID))
                .yields(new EngagementEvent.ScopeApproved(
                        ID, "prg-1", "Acme 2027", ReportType.TYPE_2, null, Past.PERIOD));
    }

    @Test
    void scopeNeedsAType() {
        story.given(Past.OPENED, Past.CATEGORIES, Past.COMPONENTS_DEFINED, Past.TEAM_APPOINTED)
                .when(new EngagementCommand.ApproveScope(ID))
                .isRefusedBy("R1");
    }

    @Test
    void scopeNeedsCategories() {
        story.given(Past.OPENED, Past.TYPE_2, Past.COMPONENTS_DEFINED, Past.TEAM_APPOINTED)
                .when(new EngagementCommand.ApproveScope(ID))
                .isRefusedBy("R3");
    }

    @Test
    void scopeNeedsComponents() {
        story.given(Past.OPENED, Past.TYPE_2, Past.CATEGORIES, Past.TEAM_APPOINTED)
                .when(new EngagementCommand.ApproveScope(ID))
                .isRefusedBy("R6");
    }

    @Test
    void scopeNeedsATeam() {
        story.given(Past.OPENED, Past.TYPE_2, Past.CATEGORIES, Past.COMPONENTS_DEFINED)
                .when(new EngagementCommand.ApproveScope(ID))
                .isRefusedBy("R13");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"DRAFT"},
            mode = EnumSource.Mode.EXCLUDE)
    void anApprovedScopeStands(EngagementStatus status) {
        var refusal = story.given(Past.in(status))
                .when(new EngagementCommand.ChooseReportType(
                        ID, ReportType.TYPE_1, Past.AS_OF, null, "Changed our mind."))
                .isRefusedBy("STATE");
        assertThat(refusal.facts()).containsEntry("status", status);
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"DRAFT", "SCOPED", "READINESS"})
    void theLetterMayBeSignedEarly(EngagementStatus status) {
        story.given(Past.in(status))
                .when(new EngagementCommand.RecordEngagementLetter(ID, Past.LETTER))
                .yields(Past.SIGNED);
    }

    @Test
    void theSameLetterAgainIsNoNews() {
        story.given(Past.type2(Past.SIGNED))
                .when(new EngagementCommand.RecordEngagementLetter(ID, Past.LETTER))
                .changesNothing();
    }

    @Test
    void aSignedLetterStands() {
        EngagementLetter other = new EngagementLetter("firm-2", "Others", "CA-1", true, Past.LETTER.signedOn());
        story.given(Past.type2(Past.SIGNED))
                .when(new EngagementCommand.RecordEngagementLetter(ID, other))
                .isRefusedBy("R39");
    }

    @Test
    void aFirmThatIsNotIndependentCannotExamine() {
        EngagementLetter letter = new EngagementLetter("firm-2", "Others", "CA-1", false, Past.LETTER.signedOn());
        story.given(Past.type2())
                .when(new EngagementCommand.RecordEngagementLetter(ID, letter))
                .isRefusedBy("R37");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Northgate & Co.", "northgate.eu", "-northgate", "NORTHGATE"})
    void aFirmWhoseIdCanNameNoChannelIsNotAttached(String firm) {
        EngagementLetter letter = new EngagementLetter(firm, "Others", "CA-1", true, Past.LETTER.signedOn());
        story.given(Past.type2())
                .when(new EngagementCommand.RecordEngagementLetter(ID, letter))
                .isRefusedBy("R37");
    }

    @Test
    void aLetterIsNotSignedTomorrow() {
        EngagementLetter letter = new EngagementLetter("firm-2", "Others", "CA-1", true, Story.TODAY.plusDays(1));
        story.given(Past.type2())
                .when(new EngagementCommand.RecordEngagementLetter(ID, letter))
                .isRefusedBy("R39");
    }

    @Test
    void anUnknownEngagementIsNotFound() {
        story.when(new EngagementCommand.ApproveScope(ID)).findsNothing();
    }
}
