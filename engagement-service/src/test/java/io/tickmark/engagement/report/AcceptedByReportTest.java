package io.tickmark.engagement.report;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.CommandTable;
import io.tickmark.engagement.aggregate.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command of a report, in every state of it and of its engagement. */
class AcceptedByReportTest {

    private static final String ENGAGEMENT = "eng-1";
    private static final String ID = Ids.report(ENGAGEMENT);
    private static final LocalDate END = LocalDate.of(2027, 5, 31);
    private static final String DIGEST = "ab".repeat(32);
    private static final List<String> CRITERIA = List.of("CC6.1");
    private static final List<Opinion> OPINIONS = Stream.of(OpinionSubject.values())
            .map(subject -> new Opinion(subject, OpinionType.UNMODIFIED, "", List.of()))
            .toList();
    private static final SegregationViolation VIOLATION =
            new SegregationViolation("D20", "issuing the report", List.of("erin", "ada"), "ada");

    private static final Event OPENED = new ReportEvent.Opened(
            ID, ENGAGEMENT, Story.TENANT, Story.FIRM, ReportType.TYPE_2, END, CRITERIA, "event-7");
    private static final Event REFUSED = new ReportEvent.AssertionRefused(ID, ENGAGEMENT, "erin", "Not ready.");
    private static final Event SIGNED = new ReportEvent.AssertionSigned(ID, ENGAGEMENT, "erin", END, "We assert.");
    private static final Event REQUESTED = new ReportEvent.OpinionRequested(ID, ENGAGEMENT, Story.FIRM);
    private static final Event FORMED = new ReportEvent.OpinionFormed(ID, ENGAGEMENT, "ada", END, OPINIONS);
    private static final Event ISSUED =
            new ReportEvent.Issued(ID, ENGAGEMENT, "ada", "ben", END, OPINIONS, DIGEST, "event-7");
    private static final Event RESTED = new ReportEvent.Rested(ID, ENGAGEMENT, "Merger.");
    private static final Event RESUMED = new ReportEvent.Resumed(ID, ENGAGEMENT, "Merged.");
    private static final Event CANCELLED =
            new ReportEvent.Abandoned(ID, ENGAGEMENT, EngagementStatus.CANCELLED, "Sold.");
    private static final Event WITHDRAWN =
            new ReportEvent.Abandoned(ID, ENGAGEMENT, EngagementStatus.WITHDRAWN, "No assertion.");

    @Test
    void onlyWhatIsListed() throws IOException {
        List<String> sections = List.of(
                "## The engagement goes on\n\n" + asked(withIssued()).text(),
                "## The engagement is on hold\n\n"
                        + asked(before().then(RESTED)).text(),
                "## The engagement went on after a hold\n\n"
                        + asked(before().then(RESTED, RESUMED)).text(),
                "## The engagement was cancelled\n\n"
                        + asked(before().then(CANCELLED)).text(),
                "## The auditor withdrew\n\n" + asked(before().then(WITHDRAWN)).text(),
                "## The auditor withdrew from an engagement on hold\n\n"
                        + asked(before().then(RESTED, WITHDRAWN)).text());
        CommandTable.isApproved("report", CommandTable.titled("What a report accepts", sections));
    }

    private static CommandTable<Report> withIssued() {
        return before().in("none").in("ISSUED", OPENED, SIGNED, REQUESTED, FORMED, ISSUED);
    }

    private static CommandTable<Report> before() {
        return CommandTable.of(Report.class)
                .in("OPEN", OPENED)
                .in("ASSERTION_REFUSED", OPENED, REFUSED)
                .in("ASSERTION_SIGNED", OPENED, SIGNED)
                .in("OPINION_REQUESTED", OPENED, SIGNED, REQUESTED)
                .in("OPINION_FORMED", OPENED, SIGNED, REQUESTED, FORMED);
    }

    private static CommandTable<Report> asked(CommandTable<Report> table) {
        return table.ask(
                        new ReportCommand.Open(
                                ENGAGEMENT, Story.TENANT, Story.FIRM, ReportType.TYPE_2, END, CRITERIA, "event-7"),
                        story -> story.asReactionTo("event-7"))
                .ask(
                        new ReportCommand.SignAssertion("eng-1", END, "We assert."),
                        story -> story.as("erin", Role.EXECUTIVE))
                .ask(
                        new ReportCommand.RefuseAssertion("eng-1", "Not ready."),
                        story -> story.as("erin", Role.EXECUTIVE))
                .ask(new ReportCommand.RequestOpinion("eng-1"), Story::asSystem)
                .ask(new ReportCommand.FormOpinion("eng-1", OPINIONS), story -> story.asAuditor("ada"))
                .ask(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST), story -> story.asAuditor("ben"))
                .ask(new ReportCommand.Rest("eng-1", "Merger."), story -> story.asReactionTo("event-8"))
                .ask(new ReportCommand.Resume("eng-1", "Merged."), story -> story.asReactionTo("event-8"))
                .ask(
                        new ReportCommand.Abandon("eng-1", EngagementStatus.CANCELLED, "Sold."),
                        story -> story.asReactionTo("event-8"))
                .ask(
                        new ReportCommand.NoteSegregationViolation("eng-1", VIOLATION),
                        story -> story.asReactionTo("command"))
                .asksAll(ReportCommand.class);
    }
}
