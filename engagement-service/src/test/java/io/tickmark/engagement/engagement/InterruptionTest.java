package io.tickmark.engagement.engagement;

import static io.tickmark.engagement.engagement.Past.ID;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.aggregate.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class InterruptionTest {

    private final Story<Engagement> story = Story.of(Engagement.class);

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"REPORT_ISSUED", "CLOSED", "ON_HOLD", "CANCELLED", "WITHDRAWN"},
            mode = Mode.EXCLUDE)
    void workRestsAndGoesOnWhereItWas(EngagementStatus status) {
        story.given(Past.and(Past.in(status), Past.HELD))
                .when(new EngagementCommand.Resume(ID, "Merger done."))
                .yields(new EngagementEvent.Resumed(ID, status, "Merger done."));
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"REPORT_ISSUED", "CLOSED", "ON_HOLD", "CANCELLED", "WITHDRAWN"})
    void whatHasEndedOrRestsIsNotPutOnHold(EngagementStatus status) {
        story.given(Past.in(status))
                .when(new EngagementCommand.Hold(ID, "Merger."))
                .isRefusedBy("STATE");
    }

    @Test
    void isPutOnHold() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.Hold(ID, "Merger."))
                .yields(Past.HELD);
    }

    @Test
    void restingNeedsAReason() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.Hold(ID, ""))
                .isRefusedBy("INPUT");
    }

    @Test
    void onlyWhatRestsIsResumed() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.Resume(ID, "Merger done."))
                .isRefusedBy("STATE");
    }

    @Test
    void nothingIsDecidedWhileWorkRests() {
        story.given(Past.in(EngagementStatus.ON_HOLD))
                .asSystem()
                .when(new EngagementCommand.ConcludeFieldwork(ID, List.of()))
                .isRefusedBy("STATE");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"REPORT_ISSUED", "CLOSED", "CANCELLED", "WITHDRAWN"},
            mode = Mode.EXCLUDE)
    void isCancelledAnyTimeBeforeTheReport(EngagementStatus status) {
        story.given(Past.in(status))
                .when(new EngagementCommand.Cancel(ID, "Sold."))
                .yields(Past.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"REPORT_ISSUED", "CLOSED", "CANCELLED", "WITHDRAWN"})
    void isNotCancelledAfterwards(EngagementStatus status) {
        story.given(Past.in(status))
                .when(new EngagementCommand.Cancel(ID, "Sold."))
                .isRefusedBy("STATE");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"FIELDWORK", "REPORTING", "ON_HOLD"})
    void theAuditorWithdrawsDuringTheExamination(EngagementStatus status) {
        story.given(Past.in(status))
                .asAuditor("ada")
                .when(new EngagementCommand.Withdraw(ID, "No assertion."))
                .yields(Past.WITHDREW);
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"AUDIT_READY", "OBSERVATION", "REPORT_ISSUED", "CANCELLED", "WITHDRAWN"})
    void theAuditorWithdrawsAtNoOtherTime(EngagementStatus status) {
        story.given(Past.in(status))
                .asAuditor("ada")
                .when(new EngagementCommand.Withdraw(ID, "No assertion."))
                .isRefusedBy("STATE");
    }

    @Test
    void theServiceOrganisationDoesNotWithdraw() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .when(new EngagementCommand.Withdraw(ID, "No assertion."))
                .isRefusedBy("D2");
    }

    @Test
    void anotherFirmSeesNothing() {
        story.given(Past.in(EngagementStatus.FIELDWORK))
                .asAuditor("mallory", "firm-2")
                .when(new EngagementCommand.Withdraw(ID, "No assertion."))
                .isRefusedBy("S2");
    }

    @Test
    void noFirmSeesAnEngagementBeforeTheLetter() {
        story.given(Past.type2())
                .asAuditor("ada")
                .when(new EngagementCommand.Withdraw(ID, "No assertion."))
                .isRefusedBy("S2");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"REPORT_ISSUED", "CLOSED"})
    void aReportIsNeverTakenBack(EngagementStatus status) {
        story.given(Past.in(status))
                .asSystem()
                .when(new EngagementCommand.StartFieldwork(ID, Past.inScope("A-1")))
                .isRefusedBy("STATE");
    }
}
