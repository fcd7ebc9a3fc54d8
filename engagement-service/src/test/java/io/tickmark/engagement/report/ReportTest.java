package io.tickmark.engagement.report;

import static io.tickmark.engagement.report.ReportPast.ABANDONED;
import static io.tickmark.engagement.report.ReportPast.CONCLUDED;
import static io.tickmark.engagement.report.ReportPast.DIGEST;
import static io.tickmark.engagement.report.ReportPast.FORMED;
import static io.tickmark.engagement.report.ReportPast.ID;
import static io.tickmark.engagement.report.ReportPast.ISSUED;
import static io.tickmark.engagement.report.ReportPast.OPENED;
import static io.tickmark.engagement.report.ReportPast.OPINIONS;
import static io.tickmark.engagement.report.ReportPast.PERIOD_END;
import static io.tickmark.engagement.report.ReportPast.REFUSED;
import static io.tickmark.engagement.report.ReportPast.REPORT_DATE;
import static io.tickmark.engagement.report.ReportPast.SIGNED;
import static io.tickmark.engagement.report.ReportPast.open;
import static io.tickmark.engagement.report.ReportPast.sign;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private final Story<Report> story = Story.of(Report.class);

    @Test
    void opens() {
        story.asReactionTo(CONCLUDED).when(open()).yields(OPENED);
    }

    @Test
    void theProcessDoesNotOpenIt() {
        story.asSystem().when(open()).isRefusedBy("R53");
    }

    @Test
    void anotherEventDoesNotOpenIt() {
        story.asReactionTo("event-8").when(open()).isRefusedBy("R53");
    }

    @Test
    void openingAgainChangesNothing() {
        story.given(OPENED, SIGNED).asReactionTo(CONCLUDED).when(open()).changesNothing();
    }

    @Test
    void managementSigns() {
        story.given(OPENED).as("erin", Role.EXECUTIVE).when(sign(REPORT_DATE)).yields(SIGNED);
    }

    @Test
    void nobodySignsTomorrow() {
        story.given(OPENED)
                .as("erin", Role.EXECUTIVE)
                .when(sign(Story.TODAY.plusDays(1)))
                .isRefusedBy("D2");
    }

    @Test
    void nobodyAssertsBeforeThePeriodIsOver() {
        var refusal = story.given(OPENED)
                .as("erin", Role.EXECUTIVE)
                .when(sign(PERIOD_END.minusDays(1)))
                .isRefusedBy("D2");
        assertThat(refusal.facts()).containsEntry("examinedUntil", PERIOD_END);
    }

    @Test
    void managementRefuses() {
        story.given(OPENED)
                .as("erin", Role.EXECUTIVE)
                .when(new ReportCommand.RefuseAssertion("eng-1", "Not ready."))
                .yields(REFUSED);
    }

    @Test
    void aRefusedAssertionMayStillBeSigned() {
        story.given(OPENED, REFUSED)
                .as("erin", Role.EXECUTIVE)
                .when(sign(REPORT_DATE))
                .yields(SIGNED);
    }

    @Test
    void aSignedAssertionStands() {
        story.given(OPENED, SIGNED)
                .as("erin", Role.EXECUTIVE)
                .when(new ReportCommand.RefuseAssertion("eng-1", "Second thoughts."))
                .isRefusedBy("STATE");
    }

    @Test
    void theFirmIsAskedOnceTheAssertionIsSigned() {
        story.given(OPENED, SIGNED)
                .asSystem()
                .when(new ReportCommand.RequestOpinion("eng-1"))
                .yields(new ReportEvent.OpinionRequested(ID, "eng-1", Story.FIRM));
    }

    @Test
    void theFirmIsNotAskedBefore() {
        story.given(OPENED)
                .asSystem()
                .when(new ReportCommand.RequestOpinion("eng-1"))
                .isRefusedBy("D2");
    }

    @Test
    void theFirmIsAskedOnce() {
        story.given(OPENED, SIGNED, new ReportEvent.OpinionRequested(ID, "eng-1", Story.FIRM))
                .asSystem()
                .when(new ReportCommand.RequestOpinion("eng-1"))
                .changesNothing();
    }

    @Test
    void theOpinionIsFormed() {
        story.given(OPENED, SIGNED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .yields(FORMED);
    }

    @Test
    void theSameOpinionCountsOnce() {
        story.given(OPENED, SIGNED)
                .asAuditor("ada")
                .whenRepeated(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .changesNothing();
    }

    @Test
    void thereIsNoOpinionOnARefusedAssertion() {
        story.given(OPENED, REFUSED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .isRefusedBy("D2");
    }

    @Test
    void theOpinionCoversItsSubjects() {
        story.given(OPENED, SIGNED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS.subList(0, 2)))
                .isRefusedBy("D15");
    }

    @Test
    void anotherAuditorIssues() {
        story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST))
                .yields(ISSUED);
    }

    @Test
    void nothingIsIssuedWithoutAnOpinion() {
        story.given(OPENED, SIGNED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST))
                .isRefusedBy("D15");
    }

    @Test
    void aRefusedAssertionNeverReachesAReport() {
        story.given(OPENED, REFUSED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST))
                .isRefusedBy("D2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05-30", "2027-06-14", "2027-06-16"})
    void theReportIsDatedBetweenTheOpinionAndToday(LocalDate date) {
        story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue("eng-1", date, DIGEST))
                .isRefusedBy("R60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB"})
    void theReportsDigestIsADigest(String digest) {
        story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue("eng-1", Story.TODAY, digest))
                .isRefusedBy("INPUT");
    }

    @Test
    void anIssuedReportStands() {
        story.given(OPENED, SIGNED, FORMED, ISSUED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .isRefusedBy("STATE");
    }

    @Test
    void anIssuedReportIsNotAbandoned() {
        story.given(OPENED, SIGNED, FORMED, ISSUED)
                .asSystem()
                .when(new ReportCommand.Abandon("eng-1", EngagementStatus.WITHDRAWN, "Too late."))
                .isRefusedBy("STATE");
    }

    @Test
    void isAbandonedOnce() {
        story.given(OPENED)
                .asSystem()
                .when(new ReportCommand.Abandon("eng-1", EngagementStatus.WITHDRAWN, "No assertion."))
                .yields(ABANDONED);
    }

    @Test
    void abandoningAgainChangesNothing() {
        story.given(OPENED, ABANDONED)
                .asSystem()
                .when(new ReportCommand.Abandon("eng-1", EngagementStatus.WITHDRAWN, "Again."))
                .changesNothing();
    }

    @Test
    void afterAWithdrawalThereIsNoOpinion() {
        story.given(OPENED, SIGNED, ABANDONED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .isRefusedBy("D2");
    }

    @Test
    void afterAWithdrawalNothingIsSigned() {
        story.given(OPENED, REFUSED, ABANDONED)
                .as("erin", Role.EXECUTIVE)
                .when(sign(REPORT_DATE))
                .isRefusedBy("D2");
    }

    @Test
    void anotherFirmSeesNothing() {
        story.given(OPENED, SIGNED)
                .asAuditor("mallory", "firm-2")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .isRefusedBy("S2");
    }

    @Test
    void anUnknownReportIsNotFound() {
        story.asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .findsNothing();
    }
}
