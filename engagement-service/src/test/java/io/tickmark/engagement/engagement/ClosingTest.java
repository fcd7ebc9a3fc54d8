package io.tickmark.engagement.engagement;

import static io.tickmark.engagement.engagement.Past.ID;

import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ClosingTest {

    private static final EngagementEvent RENEWAL = new EngagementEvent.RenewalLeadTimeReached(
            ID,
            "prg-1",
            Ids.renewalOf(ID),
            "Acme 2028",
            new Period(LocalDate.of(2027, 6, 1), LocalDate.of(2028, 5, 31)));

    private final Story<Engagement> story = Story.of(Engagement.class);

    @Test
    void everyDeviationHasAFollowUp() {
        story.given(Past.in(EngagementStatus.REPORT_ISSUED))
                .asSystem()
                .when(new EngagementCommand.OpenFollowUps(ID, List.of("gap-8", "gap-9")))
                .yields(Past.FOLLOWED_UP);
    }

    @Test
    void aDeviationWithoutFollowUpIsRefused() {
        story.given(Past.in(EngagementStatus.REPORT_ISSUED))
                .asSystem()
                .when(new EngagementCommand.OpenFollowUps(ID, List.of("gap-8")))
                .isRefusedBy("R63");
    }

    @Test
    void closes() {
        story.given(Past.and(Past.in(EngagementStatus.REPORT_ISSUED), Past.FOLLOWED_UP))
                .when(new EngagementCommand.Close(ID, List.of("Customers under NDA")))
                .yields(Past.CLOSED);
    }

    @Test
    void closesOnce() {
        story.given(Past.and(Past.in(EngagementStatus.REPORT_ISSUED), Past.FOLLOWED_UP))
                .whenRepeated(new EngagementCommand.Close(ID, List.of("Customers under NDA")))
                .changesNothing();
    }

    @Test
    void doesNotCloseOverUnresolvedDeviations() {
        story.given(Past.in(EngagementStatus.REPORT_ISSUED))
                .when(new EngagementCommand.Close(ID, List.of("Customers under NDA")))
                .isRefusedBy("R63");
    }

    @Test
    void closesWithoutFollowUpsWhereNoDeviationWasNoted() {
        EngagementEvent concluded = new EngagementEvent.FieldworkConcluded(ID, List.of(Past.tested("CC6.1-01", 0)));
        story.given(Past.and(Past.in(EngagementStatus.FIELDWORK), concluded, Past.RECEIVED))
                .when(new EngagementCommand.Close(ID, List.of("Customers under NDA")))
                .yields(Past.CLOSED);
    }

    @Test
    void closesOnlyWithADistribution() {
        story.given(Past.and(Past.in(EngagementStatus.REPORT_ISSUED), Past.FOLLOWED_UP))
                .when(new EngagementCommand.Close(ID, List.of()))
                .isRefusedBy("INPUT");
    }

    @ParameterizedTest
    @EnumSource(value = EngagementStatus.class, names = "REPORT_ISSUED", mode = Mode.EXCLUDE)
    void closesOnlyAfterTheReport(EngagementStatus status) {
        story.given(Past.in(status))
                .when(new EngagementCommand.Close(ID, List.of("Customers under NDA")))
                .isRefusedBy("STATE");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"OBSERVATION", "FIELDWORK", "CLOSED", "ON_HOLD"})
    void theNextExaminationIsPlannedWhateverThisOneDoes(EngagementStatus status) {
        story.given(Past.in(status))
                .asSystem()
                .when(new EngagementCommand.ReachRenewalLeadTime(ID))
                .yields(RENEWAL);
    }

    @Test
    void theNextExaminationIsPlannedOnce() {
        story.given(Past.and(Past.in(EngagementStatus.OBSERVATION), RENEWAL))
                .asSystem()
                .when(new EngagementCommand.ReachRenewalLeadTime(ID))
                .changesNothing();
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"CANCELLED", "WITHDRAWN"})
    void nothingFollowsWhatWasGivenUp(EngagementStatus status) {
        story.given(Past.in(status))
                .asSystem()
                .when(new EngagementCommand.ReachRenewalLeadTime(ID))
                .changesNothing();
    }

    @Test
    void aDraftIsNotRenewed() {
        story.given(Past.OPENED)
                .asSystem()
                .when(new EngagementCommand.ReachRenewalLeadTime(ID))
                .isRefusedBy("STATE");
    }
}
