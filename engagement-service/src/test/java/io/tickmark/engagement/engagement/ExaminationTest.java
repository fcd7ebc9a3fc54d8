package io.tickmark.engagement.engagement;

import static io.tickmark.engagement.engagement.Past.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final List<ControlInScope> CONTROLS = Past.inScope("A-1", "B-1");

    private final Story<Engagement> story = Story.of(Engagement.class);

    @BeforeEach
    void theProcessAsks() {
        story.asSystem();
    }

    @Test
    void thePeriodOpensOnItsFirstDay() {
        story.given(Past.in(EngagementStatus.AUDIT_READY))
                .at("2027-01-01T00:00:00Z")
                .when(new EngagementCommand.StartObservation(ID))
                .yields(Past.OBSERVING);
    }

    @Test
    void thePeriodDoesNotOpenAMomentEarlier() {
        story.given(Past.in(EngagementStatus.AUDIT_READY))
                .at("2026-12-31T23:59:59Z")
                .when(new EngagementCommand.StartObservation(ID))
                .isRefusedBy("STATE");
    }

    @Test
    void aPeriodThatOpensWithoutALetterCarriesAWarning() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE, Past.AUDIT_READY))
                .when(new EngagementCommand.StartObservation(ID))
                .yields(new EngagementEvent.ObservationStarted(
                        ID,
                        Past.PERIOD,
                        "The period opens without a signed engagement letter; fieldwork will not start without one."));
    }

    @Test
    void thePeriodOpensOnce() {
        story.given(Past.in(EngagementStatus.AUDIT_READY))
                .whenRepeated(new EngagementCommand.StartObservation(ID))
                .changesNothing();
    }

    @Test
    void aType1HasNoPeriodToOpen() {
        story.given(Past.type1(Past.SIGNED, Past.READINESS, Past.BASELINE, Past.AUDIT_READY))
                .when(new EngagementCommand.StartObservation(ID))
                .isRefusedBy("R1");
    }

    @Test
    void thePeriodDoesNotOpenBeforeReadinessIsDeclared() {
        story.given(Past.in(EngagementStatus.REMEDIATION))
                .when(new EngagementCommand.StartObservation(ID))
                .isRefusedBy("STATE");
    }

    @Test
    void thePeriodIsOverTheDayAfterItsLast() {
        story.given(Past.in(EngagementStatus.OBSERVATION))
                .at("2027-06-01T00:00:00Z")
                .when(new EngagementCommand.EndObservation(ID))
                .yields(Past.OBSERVED);
    }

    @Test
    void theLastDayBelongsToThePeriod() {
        var refusal = story.given(Past.in(EngagementStatus.OBSERVATION))
                .at("2027-05-31T23:59:59Z")
                .when(new EngagementCommand.EndObservation(ID))
                .isRefusedBy("STATE");
        assertThat(refusal).hasMessageContaining("2027-05-31");
    }

    @Test
    void thePeriodEndsOnce() {
        story.given(Past.and(Past.in(EngagementStatus.OBSERVATION), Past.OBSERVED))
                .when(new EngagementCommand.EndObservation(ID))
                .isRefusedBy("STATE");
    }

    @Test
    void fieldworkOnAType2StartsAfterThePeriod() {
        story.given(Past.and(Past.in(EngagementStatus.OBSERVATION), Past.OBSERVED))
                .when(new EngagementCommand.StartFieldwork(ID, CONTROLS))
                .yields(Past.FIELDWORK);
    }

    @Test
    void fieldworkWaitsForThePeriod() {
        story.given(Past.in(EngagementStatus.OBSERVATION))
                .when(new EngagementCommand.StartFieldwork(ID, CONTROLS))
                .isRefusedBy("STATE");
    }

    @Test
    void fieldworkOnAType2DoesNotSkipThePeriod() {
        story.given(Past.in(EngagementStatus.AUDIT_READY))
                .when(new EngagementCommand.StartFieldwork(ID, CONTROLS))
                .isRefusedBy("STATE");
    }

    @Test
    void fieldworkOnAType1StartsOnItsDay() {
        story.given(Past.type1(Past.SIGNED, Past.READINESS, Past.BASELINE, Past.AUDIT_READY))
                .on(Past.AS_OF)
                .when(new EngagementCommand.StartFieldwork(ID, CONTROLS))
                .yields(Past.FIELDWORK);
    }

    @Test
    void fieldworkOnAType1DoesNotStartBeforeItsDay() {
        story.given(Past.type1(Past.SIGNED, Past.READINESS, Past.BASELINE, Past.AUDIT_READY))
                .on(Past.AS_OF.minusDays(1))
                .when(new EngagementCommand.StartFieldwork(ID, CONTROLS))
                .isRefusedBy("STATE");
    }

    @Test
    void thereIsNoFieldworkWithoutALetter() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE, Past.AUDIT_READY, Past.OBSERVING, Past.OBSERVED))
                .when(new EngagementCommand.StartFieldwork(ID, CONTROLS))
                .isRefusedBy("R39");
    }

    @Test
    void thereIsNoFieldworkWithoutControls() {
        story.given(Past.and(Past.in(EngagementStatus.OBSERVATION), Past.OBSERVED))
                .when(new EngagementCommand.StartFieldwork(ID, List.of()))
                .isRefusedBy("C13");
    }

    @Test
    void criteriaThatNoControlServedInThePeriodAreNamed() {
        ControlInScope half = new ControlInScope(Past.examined("A-1"), "A-1", List.of("CC6.1"));
        var refusal = story.given(Past.and(Past.in(EngagementStatus.OBSERVATION), Past.OBSERVED))
                .when(new EngagementCommand.StartFieldwork(ID, List.of(half)))
                .isRefusedBy("C13");
        assertThat(refusal.facts()).containsEntry("criteria", List.of("CC6.3"));
    }

    @Test
    void eachVersionNeedsItsOwnConclusion() {
        ExaminedVersion second = new ExaminedVersion("ctl-A-1", 2, LocalDate.of(2027, 3, 1), Past.PERIOD.end());
        EngagementEvent started =
                new EngagementEvent.FieldworkStarted(ID, List.of(Past.examined("A-1"), second), Story.FIRM);
        var refusal = story.given(Past.and(Past.in(EngagementStatus.OBSERVATION), Past.OBSERVED, started))
                .when(new EngagementCommand.ConcludeFieldwork(ID, List.of(Past.tested("A-1", 0))))
                .isRefusedBy("R53");
        assertThat(refusal.facts()).containsEntry("controls", List.of("ctl-A-1"));
    }

    @Test
    void fieldworkEndsWithEveryControlConcluded() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.ConcludeFieldwork(
                        ID, List.of(Past.tested("A-1", 0), Past.tested("B-1", 2))))
                .yields(Past.CONCLUDED);
    }

    @Test
    void controlsWithoutAConcludedTestAreNamed() {
        TestedControl open = new TestedControl("ctl-B-1", "B-1", 1, null, null, 0);
        var refusal = story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.ConcludeFieldwork(ID, List.of(Past.tested("A-1", 0), open)))
                .isRefusedBy("R53");
        assertThat(refusal.facts())
                .containsEntry("controls", List.of("ctl-B-1"))
                .containsEntry("codes", List.of("B-1"));
    }

    @Test
    void controlsThatWereLeftOutAreNamedToo() {
        var refusal = story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.ConcludeFieldwork(ID, List.of(Past.tested("A-1", 0))))
                .isRefusedBy("R53");
        assertThat(refusal.facts()).containsEntry("controls", List.of("ctl-B-1"));
    }

    @Test
    void aType2NeedsAConclusionOnOperation() {
        TestedControl designOnly = new TestedControl("ctl-B-1", "B-1", 1, DesignConclusion.SUITABLE, null, 0);
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.ConcludeFieldwork(ID, List.of(Past.tested("A-1", 0), designOnly)))
                .isRefusedBy("R53");
    }

    @Test
    void operationOfAnUnsuitableDesignIsNotConcluded() {
        TestedControl unsuitable = new TestedControl("ctl-B-1", "B-1", 1, DesignConclusion.NOT_SUITABLE, null, 0);
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.ConcludeFieldwork(ID, List.of(Past.tested("A-1", 0), unsuitable)))
                .yields(new EngagementEvent.FieldworkConcluded(ID, List.of(Past.tested("A-1", 0), unsuitable)));
    }

    @Test
    void aType1ConcludesNothingOnOperation() {
        story.given(Past.type1(Past.SIGNED, Past.READINESS, Past.BASELINE, Past.AUDIT_READY, Past.FIELDWORK))
                .when(new EngagementCommand.ConcludeFieldwork(
                        ID, List.of(Past.tested("A-1", 0), Past.tested("B-1", 0))))
                .isRefusedBy("R58");
    }

    @Test
    void theReportIsReceived() {
        story.given(Past.in(EngagementStatus.REPORTING))
                .when(new EngagementCommand.ReceiveReport(ID, Ids.report(ID), LocalDate.of(2027, 6, 10)))
                .yields(Past.RECEIVED);
    }

    @Test
    void theReportIsNotDatedBeforeThePeriodEnds() {
        story.given(Past.in(EngagementStatus.REPORTING))
                .when(new EngagementCommand.ReceiveReport(ID, Ids.report(ID), LocalDate.of(2027, 5, 30)))
                .isRefusedBy("R60");
    }

    @Test
    void theReportIsNotDatedTomorrow() {
        story.given(Past.in(EngagementStatus.REPORTING))
                .when(new EngagementCommand.ReceiveReport(ID, Ids.report(ID), Story.TODAY.plusDays(1)))
                .isRefusedBy("R60");
    }

    @Test
    void anotherEngagementsReportIsNotReceived() {
        story.given(Past.in(EngagementStatus.REPORTING))
                .when(new EngagementCommand.ReceiveReport(ID, "rpt-0", LocalDate.of(2027, 6, 10)))
                .isRefusedBy("INPUT");
    }

    @Test
    void noReportIsReceivedDuringFieldwork() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.ReceiveReport(ID, Ids.report(ID), LocalDate.of(2027, 6, 10)))
                .isRefusedBy("STATE");
    }
}
