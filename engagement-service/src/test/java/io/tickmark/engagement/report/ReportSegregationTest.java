package io.tickmark.engagement.report;

import static io.tickmark.engagement.report.ReportPast.DIGEST;
import static io.tickmark.engagement.report.ReportPast.FORMED;
import static io.tickmark.engagement.report.ReportPast.ID;
import static io.tickmark.engagement.report.ReportPast.ISSUED;
import static io.tickmark.engagement.report.ReportPast.OPENED;
import static io.tickmark.engagement.report.ReportPast.OPINIONS;
import static io.tickmark.engagement.report.ReportPast.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.SegregationViolation;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D20: who had a hand in a report does not issue it. */
class ReportSegregationTest {

    private final Story<Report> story = Story.of(Report.class);

    @Test
    void everyPreparerIsKeptFromIssuing() {
        ReportEvent again = new ReportEvent.OpinionFormed(ID, "eng-1", "ben", Story.TODAY, OPINIONS);
        for (String person : List.of("ada", "ben", "erin")) {
            Story.of(Report.class)
                    .given(OPENED, SIGNED, FORMED, again)
                    .asAuditor(person)
                    .when(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST))
                    .isRefusedBy("D20");
        }
    }

    @Test
    void whoeverAssertsFormsNoOpinion() {
        story.given(OPENED, SIGNED)
                .asAuditor("erin")
                .when(new ReportCommand.FormOpinion("eng-1", OPINIONS))
                .isRefusedBy("D20");
    }

    @Test
    void aRefusedAttemptIsNoted() {
        SegregationViolation violation =
                new SegregationViolation("D20", "issuing the report", List.of("erin", "ada"), "ada");
        story.given(OPENED, SIGNED, FORMED, ISSUED)
                .asSystem()
                .when(new ReportCommand.NoteSegregationViolation("eng-1", violation))
                .yields(new ReportEvent.SegregationViolationBlocked(ID, "eng-1", violation));
    }

    @Test
    void thePreparerDoesNotIssue() {
        var refusal = story.given(OPENED, SIGNED, FORMED)
                .asAuditor("ada")
                .when(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST))
                .isRefusedBy("D20");
        assertThat(refusal.facts()).containsEntry("preparers", List.of("erin", "ada"));
    }
}
