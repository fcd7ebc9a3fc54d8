package io.tickmark.engagement.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final String ID = "rpt-1";
    private static final String DIGEST = "ab".repeat(32);
    private static final LocalDate PERIOD_END = LocalDate.of(2027, 5, 31);
    private static final LocalDate REPORT_DATE = LocalDate.of(2027, 6, 14);
    private static final List<String> CRITERIA = List.of("CC6.1", "CC6.3");
    private static final List<Opinion> OPINIONS = List.of(
            unmodified(OpinionSubject.DESCRIPTION),
            unmodified(OpinionSubject.DESIGN),
            unmodified(OpinionSubject.OPERATION));
    private static final ReportEvent OPENED =
            new ReportEvent.Opened(ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, PERIOD_END, CRITERIA);
    private static final ReportEvent REFUSED = new ReportEvent.AssertionRefused(ID, "eng-1", "erin", "Not ready.");
    private static final ReportEvent SIGNED =
            new ReportEvent.AssertionSigned(ID, "eng-1", "erin", REPORT_DATE, "We assert.");
    private static final ReportEvent FORMED = new ReportEvent.OpinionFormed(ID, "eng-1", "ada", OPINIONS);
    private static final ReportEvent ISSUED =
            new ReportEvent.Issued(ID, "eng-1", "ada", "ben", REPORT_DATE, OPINIONS, DIGEST);
    private static final ReportEvent ABANDONED = new ReportEvent.Abandoned(ID, "eng-1", "No assertion.");

    private final Story<Report> story = Story.of(Report.class);

    @Test
    void opens() {
        story.asSystem().when(open()).yields(OPENED);
    }

    @Test
    void openingAgainChangesNothing() {
        story.given(OPENED, SIGNED).asSystem().when(open()).changesNothing();
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
    void managementRefuses() {
        story.given(OPENED)
                .as("erin", Role.EXECUTIVE)
                .when(new ReportCommand.RefuseAssertion(ID, "Not ready."))
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
                .when(new ReportCommand.RefuseAssertion(ID, "Second thoughts."))
                .isRefusedBy("STATE");
    }

    @Test
    void theFirmIsAskedOnceTheAssertionIsSigned() {
        story.given(OPENED, SIGNED)
                .asSystem()
                .when(new ReportCommand.RequestOpinion(ID))
                .yields(new ReportEvent.OpinionRequested(ID, "eng-1", Story.FIRM));
    }

    @Test
    void theFirmIsNotAskedBefore() {
        story.given(OPENED)
                .asSystem()
                .when(new ReportCommand.RequestOpinion(ID))
                .isRefusedBy("D2");
    }

    @Test
    void theFirmIsAskedOnce() {
        story.given(OPENED, SIGNED, new ReportEvent.OpinionRequested(ID, "eng-1", Story.FIRM))
                .asSystem()
                .when(new ReportCommand.RequestOpinion(ID))
                .changesNothing();
    }

    @Test
    void theOpinionIsFormed() {
        story.given(OPENED, SIGNED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion(ID, OPINIONS))
                .yields(FORMED);
    }

    @Test
    void theSameOpinionCountsOnce() {
        story.given(OPENED, SIGNED)
                .asAuditor("ada")
                .whenRepeated(new ReportCommand.FormOpinion(ID, OPINIONS))
                .changesNothing();
    }

    @Test
    void thereIsNoOpinionOnARefusedAssertion() {
        story.given(OPENED, REFUSED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion(ID, OPINIONS))
                .isRefusedBy("D2");
    }

    @Test
    void theOpinionCoversItsSubjects() {
        story.given(OPENED, SIGNED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion(ID, OPINIONS.subList(0, 2)))
                .isRefusedBy("D15");
    }

    @Test
    void anotherAuditorIssues() {
        story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue(ID, REPORT_DATE, DIGEST))
                .yields(ISSUED);
    }

    @Test
    void thePreparerDoesNotIssue() {
        var refusal = story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ada")
                .when(new ReportCommand.Issue(ID, REPORT_DATE, DIGEST))
                .isRefusedBy("D20");
        assertThat(refusal.facts()).containsEntry("preparer", "ada");
    }

    @Test
    void nothingIsIssuedWithoutAnOpinion() {
        story.given(OPENED, SIGNED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue(ID, REPORT_DATE, DIGEST))
                .isRefusedBy("D15");
    }

    @Test
    void aRefusedAssertionNeverReachesAReport() {
        story.given(OPENED, REFUSED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue(ID, REPORT_DATE, DIGEST))
                .isRefusedBy("D2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05-30", "2027-06-16"})
    void theReportIsDatedBetweenThePeriodsEndAndToday(LocalDate date) {
        story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue(ID, date, DIGEST))
                .isRefusedBy("R60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB"})
    void theReportsDigestIsADigest(String digest) {
        story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ben")
                .when(new ReportCommand.Issue(ID, REPORT_DATE, digest))
                .isRefusedBy("INPUT");
    }

    @Test
    void anIssuedReportStands() {
        story.given(OPENED, SIGNED, FORMED, ISSUED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion(ID, OPINIONS))
                .isRefusedBy("STATE");
    }

    @Test
    void anIssuedReportIsNotAbandoned() {
        story.given(OPENED, SIGNED, FORMED, ISSUED)
                .asSystem()
                .when(new ReportCommand.Abandon(ID, "Too late."))
                .isRefusedBy("STATE");
    }

    @Test
    void isAbandonedOnce() {
        story.given(OPENED)
                .asSystem()
                .when(new ReportCommand.Abandon(ID, "No assertion."))
                .yields(ABANDONED);
    }

    @Test
    void abandoningAgainChangesNothing() {
        story.given(OPENED, ABANDONED)
                .asSystem()
                .when(new ReportCommand.Abandon(ID, "Again."))
                .changesNothing();
    }

    @Test
    void afterAWithdrawalThereIsNoOpinion() {
        story.given(OPENED, SIGNED, ABANDONED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion(ID, OPINIONS))
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
                .when(new ReportCommand.FormOpinion(ID, OPINIONS))
                .isRefusedBy("S2");
    }

    @Test
    void anUnknownReportIsNotFound() {
        story.asAuditor("ada").when(new ReportCommand.FormOpinion(ID, OPINIONS)).findsNothing();
    }

    private static ReportCommand open() {
        return new ReportCommand.Open(ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, PERIOD_END, CRITERIA);
    }

    private static ReportCommand sign(LocalDate day) {
        return new ReportCommand.SignAssertion(ID, day, "We assert.");
    }

    private static Opinion unmodified(OpinionSubject subject) {
        return new Opinion(subject, OpinionType.UNMODIFIED, "", List.of());
    }
}
