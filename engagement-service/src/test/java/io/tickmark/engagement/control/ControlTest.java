package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlTest {

    private static final String ID = "ctl-1";
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final Definition REVIEW = definition("Quarterly access review", "CC6.2", "CC6.3");
    private static final ControlEvent REGISTERED = new ControlEvent.Registered(ID, "prg-1", Story.TENANT, REVIEW);
    private static final ControlEvent RETIRED = new ControlEvent.Retired(ID, MARCH, "Replaced.");

    private final Story<Control> story = Story.of(Control.class);

    @Test
    void isRegisteredWithItsCriteriaInCatalogueOrder() {
        story.when(register(definition("Quarterly access review", "CC6.3", "CC6.2")))
                .yields(REGISTERED);
    }

    @Test
    void sameDefinitionAgainChangesNothing() {
        story.given(REGISTERED).when(register(REVIEW)).changesNothing();
    }

    @Test
    void anotherDefinitionOfAKnownCodeAsksForARevision() {
        var refusal = story.given(REGISTERED)
                .when(register(definition("Something else", "CC6.2")))
                .isRefusedBy("R22");
        assertThat(refusal).hasMessageContaining("revise");
        assertThat(refusal.facts()).containsEntry("code", "CC6.3-01").containsEntry("version", 1);
    }

    @Test
    void unknownCriteriaAreAllNamed() {
        var refusal = story.when(register(definition("Review", "CC6.9", "CC6.2", "CC1.1 (confidentiality)")))
                .isRefusedBy("R5");
        assertThat(refusal.facts()).containsEntry("criteria", List.of("CC6.9", "CC1.1 (confidentiality)"));
    }

    @Test
    void needsACriterionAndWords() {
        story.when(register(definition("Review"))).isRefusedBy("INPUT");
    }

    @Test
    void aBlankTitleIsNamed() {
        var refusal = story.when(register(definition(" ", "CC6.2"))).isRefusedBy("INPUT");
        assertThat(refusal.facts()).containsEntry("field", "title");
    }

    @Test
    void nobodyRegistersForAnotherServiceOrganisation() {
        story.asSomebodyOf("globex").when(register(REVIEW)).isRefusedBy("S2");
    }

    @Test
    void strangersReachNothing() {
        story.given(REGISTERED)
                .asSomebodyOf("globex")
                .when(new ControlCommand.Implement(ID, MARCH))
                .isRefusedBy("S2");
    }

    @Test
    void auditorsChangeNoControl() {
        story.given(REGISTERED)
                .asAuditor("ada")
                .when(new ControlCommand.Implement(ID, MARCH))
                .isRefusedBy("S2");
    }

    @Test
    void theEngineMayActForEverybody() {
        story.given(REGISTERED)
                .asSystem()
                .when(new ControlCommand.Implement(ID, MARCH))
                .yields(new ControlEvent.Implemented(ID, MARCH));
    }

    @Test
    void theSameCommandCountsOnce() {
        story.given(REGISTERED)
                .whenRepeated(new ControlCommand.Assess(ID, "eng-1", Rating.MEETS, "Read four reviews.", null))
                .changesNothing();
    }

    @Test
    void registeringTwiceWithTheSameCommandCountsOnce() {
        story.whenRepeated(register(REVIEW)).changesNothing();
    }

    @Test
    void anUnknownControlIsNotFound() {
        story.when(new ControlCommand.Implement(ID, MARCH)).findsNothing();
    }

    @Test
    void aRevisionMakesTheNextVersion() {
        Definition monthly = definition("Monthly access review", "CC6.3");
        story.given(REGISTERED)
                .when(new ControlCommand.Revise(ID, monthly, MARCH, "More joiners."))
                .yields(new ControlEvent.Revised(ID, 2, REVIEW, monthly, MARCH, "More joiners."));
    }

    @Test
    void aRevisionThatChangesNothingIsNone() {
        story.given(REGISTERED)
                .when(new ControlCommand.Revise(ID, REVIEW, MARCH, "Again."))
                .changesNothing();
    }

    @Test
    void versionsFollowEachOtherInTime() {
        Definition monthly = definition("Monthly access review", "CC6.3");
        story.given(REGISTERED, new ControlEvent.Revised(ID, 2, REVIEW, monthly, MARCH, "More joiners."))
                .when(new ControlCommand.Revise(ID, REVIEW, MARCH.minusDays(1), "Back."))
                .isRefusedBy("R48");
    }

    @Test
    void theCodeStays() {
        Definition d = REVIEW;
        Definition renamed = new Definition(
                "CC9.9-99",
                d.title(),
                d.description(),
                d.criteria(),
                d.owner(),
                d.deputy(),
                d.evidenceOwner(),
                d.frequency(),
                d.nature(),
                d.type(),
                d.systems(),
                d.population(),
                d.test());
        var refusal = story.given(REGISTERED)
                .when(new ControlCommand.Revise(ID, renamed, MARCH, "New numbers."))
                .isRefusedBy("INPUT");
        assertThat(refusal.facts()).containsEntry("field", "code");
    }

    @Test
    void ownersAreNamed() {
        story.given(REGISTERED)
                .when(new ControlCommand.Assign(ID, "carla", "dan", "erin"))
                .yields(new ControlEvent.Assigned(ID, "carla", "dan", "erin"));
    }

    @Test
    void sameOwnersChangeNothing() {
        story.given(REGISTERED, new ControlEvent.Assigned(ID, "carla", "dan", "erin"))
                .when(new ControlCommand.Assign(ID, "carla", "dan", "erin"))
                .changesNothing();
    }

    @Test
    void evidenceHasAnOwnerToo() {
        story.given(REGISTERED)
                .when(new ControlCommand.Assign(ID, "carla", "dan", ""))
                .isRefusedBy("R18");
    }

    @Test
    void theDeputyIsSomebodyElse() {
        story.given(REGISTERED)
                .when(new ControlCommand.Assign(ID, "carla", "carla", "erin"))
                .isRefusedBy("R8");
    }

    @Test
    void criteriaAreReplaced() {
        story.given(REGISTERED)
                .when(new ControlCommand.Map(ID, List.of("CC6.3", "CC6.1")))
                .yields(new ControlEvent.Mapped(ID, List.of("CC6.2", "CC6.3"), List.of("CC6.1", "CC6.3")));
    }

    @Test
    void sameCriteriaChangeNothing() {
        story.given(REGISTERED)
                .when(new ControlCommand.Map(ID, List.of("CC6.3", "CC6.2")))
                .changesNothing();
    }

    @Test
    void mappingToUnknownCriteriaIsRefused() {
        story.given(REGISTERED)
                .when(new ControlCommand.Map(ID, List.of("P9.1")))
                .isRefusedBy("R5");
    }

    @Test
    void beginsOnce() {
        story.given(REGISTERED, new ControlEvent.Implemented(ID, MARCH))
                .when(new ControlCommand.Implement(ID, MARCH.plusDays(1)))
                .isRefusedBy("STATE");
    }

    @Test
    void ends() {
        story.given(REGISTERED)
                .when(new ControlCommand.Retire(ID, MARCH, "Replaced."))
                .yields(RETIRED);
    }

    @Test
    void itsDatesFollowEachOther() {
        story.given(REGISTERED, new ControlEvent.Implemented(ID, MARCH))
                .when(new ControlCommand.Retire(ID, MARCH.minusDays(1), "Replaced."))
                .isRefusedBy("R28");
        Story.of(Control.class)
                .given(REGISTERED)
                .when(new ControlCommand.Implement(ID, Story.TODAY.plusDays(1)))
                .isRefusedBy("R28");
    }

    @Test
    void aRetiredControlIsLeftAlone() {
        story.given(REGISTERED, RETIRED)
                .when(new ControlCommand.Assess(ID, "eng-1", Rating.MEETS, "Read four reviews.", null))
                .isRefusedBy("STATE");
    }

    @Test
    void meetingItsCriteriaOpensNoGap() {
        story.given(REGISTERED)
                .when(new ControlCommand.Assess(ID, "eng-1", Rating.MEETS, "Read four reviews.", null))
                .yields(new ControlEvent.Assessed(
                        ID, "eng-1", "CC6.3-01", REVIEW.criteria(), Rating.MEETS, "Read four reviews.", null, null));
    }

    @Test
    void aShortfallNamesItsGap() {
        Shortfall late = new Shortfall("One review was late.", Severity.LOW, "Set a reminder.", "it-security");
        story.given(REGISTERED)
                .when(new ControlCommand.Assess(ID, "eng-1", Rating.PARTLY_MEETS, "Read four reviews.", late))
                .yields(new ControlEvent.Assessed(
                        ID,
                        "eng-1",
                        "CC6.3-01",
                        REVIEW.criteria(),
                        Rating.PARTLY_MEETS,
                        "Read four reviews.",
                        late,
                        Ids.gap("eng-1", ID)));
    }

    @Test
    void aRatingNeedsItsBasis() {
        story.given(REGISTERED)
                .when(new ControlCommand.Assess(ID, "eng-1", Rating.MEETS, " ", null))
                .isRefusedBy("R19");
    }

    @Test
    void lessThanMetNeedsAShortfall() {
        story.given(REGISTERED)
                .when(new ControlCommand.Assess(ID, "eng-1", Rating.DOES_NOT_MEET, "Read four reviews.", null))
                .isRefusedBy("R21");
    }

    private static ControlCommand register(Definition definition) {
        return new ControlCommand.Register(ID, "prg-1", Story.TENANT, definition);
    }

    private static Definition definition(String title, String... criteria) {
        return new Definition(
                "CC6.3-01",
                title,
                "The system owner reviews all accounts.",
                List.of(criteria),
                "control-owner",
                "it-security",
                "control-owner",
                Frequency.QUARTERLY,
                Nature.IT_DEPENDENT,
                ControlType.DETECTIVE,
                List.of("Identity provider"),
                "Access reviews in the period",
                "Inspection: read a sample.");
    }
}
