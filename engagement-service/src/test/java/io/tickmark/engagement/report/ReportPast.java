package io.tickmark.engagement.report;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;

/** How the report of a Type 2 came to where a story begins. */
final class ReportPast {

    static final String ID = Ids.report("eng-1");
    static final String CONCLUDED = "event-7";
    static final String DIGEST = "ab".repeat(32);
    static final LocalDate PERIOD_END = LocalDate.of(2027, 5, 31);
    static final LocalDate REPORT_DATE = LocalDate.of(2027, 6, 14);
    static final List<String> CRITERIA = List.of("CC6.1", "CC6.3");
    static final List<Opinion> OPINIONS = List.of(
            unmodified(OpinionSubject.DESCRIPTION),
            unmodified(OpinionSubject.DESIGN),
            unmodified(OpinionSubject.OPERATION));
    static final ReportEvent OPENED = new ReportEvent.Opened(
            ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, PERIOD_END, CRITERIA, CONCLUDED);
    static final ReportEvent REFUSED = new ReportEvent.AssertionRefused(ID, "eng-1", "erin", "Not ready.");
    static final ReportEvent SIGNED = new ReportEvent.AssertionSigned(ID, "eng-1", "erin", REPORT_DATE, "We assert.");
    static final ReportEvent FORMED = new ReportEvent.OpinionFormed(ID, "eng-1", "ada", Story.TODAY, OPINIONS);
    static final ReportEvent ISSUED =
            new ReportEvent.Issued(ID, "eng-1", "ada", "ben", Story.TODAY, OPINIONS, DIGEST, CONCLUDED);
    static final ReportEvent ABANDONED =
            new ReportEvent.Abandoned(ID, "eng-1", EngagementStatus.WITHDRAWN, "No assertion.");

    private ReportPast() {}

    static ReportCommand open() {
        return open(CONCLUDED);
    }

    static ReportCommand open(String concluded) {
        return new ReportCommand.Open(
                "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, PERIOD_END, CRITERIA, concluded);
    }

    static ReportCommand sign(LocalDate day) {
        return new ReportCommand.SignAssertion("eng-1", day, "We assert.");
    }

    static Opinion unmodified(OpinionSubject subject) {
        return new Opinion(subject, OpinionType.UNMODIFIED, "", List.of());
    }
}
