package io.tickmark.engagement.workitem;

import io.tickmark.api.Event;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.aggregate.CommandTable;
import io.tickmark.engagement.aggregate.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every command of a work item, in every state. */
class AcceptedByWorkItemTest {

    private static final String ID = "wki-1";
    private static final List<EvidenceItem> EVIDENCE = List.of(new EvidenceItem("Review Q1", "ticket 4711"));
    private static final TestResult RESULT = new TestResult(
            Set.of(Procedure.INSPECTION),
            DesignConclusion.SUITABLE,
            OperationConclusion.EFFECTIVE,
            List.of(),
            "Four reviews read.");
    private static final Definition CONTROL = new Definition(
            "CC6.3-01",
            "Quarterly access review",
            "The system owner reviews all accounts.",
            List.of("CC6.3"),
            "control-owner",
            "it-security",
            "control-owner",
            Frequency.QUARTERLY,
            Nature.IT_DEPENDENT,
            ControlType.DETECTIVE,
            List.of("Identity provider"),
            "Access reviews",
            "Inspection.");
    private static final Operated OPERATED =
            new Operated(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31), List.of());
    private static final SegregationViolation VIOLATION =
            new SegregationViolation("D20", "concluding the test", List.of("omar", "ada"), "ada");
    private static final Event ISSUED = new WorkItemEvent.Issued(
            ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, "ctl-1", CONTROL, OPERATED);
    private static final Event SUBMITTED =
            new WorkItemEvent.Submitted(ID, "eng-1", "ctl-1", Story.FIRM, CONTROL, OPERATED, "omar", 1, EVIDENCE, "");
    private static final Event RETURNED = new WorkItemEvent.Returned(ID, "eng-1", "ctl-1", 1, "Page 2 is missing.");
    private static final Event ACCEPTED = new WorkItemEvent.Accepted(ID, "eng-1", "ctl-1", 1);
    private static final Event ANSWERED = new WorkItemEvent.Answered(ID, "eng-1", "ctl-1", "ada", RESULT);
    private static final Event CONCLUDED =
            new WorkItemEvent.Concluded(ID, "eng-1", "ctl-1", "CC6.3-01", "ada", "ben", RESULT);

    private static final Event RESTED = new WorkItemEvent.Rested(ID, "eng-1", "ctl-1", "Merger.");
    private static final Event RESUMED = new WorkItemEvent.Resumed(ID, "eng-1", "ctl-1", "Merged.");
    private static final Event CANCELLED =
            new WorkItemEvent.Abandoned(ID, "eng-1", "ctl-1", EngagementStatus.CANCELLED, "Sold.");
    private static final Event WITHDRAWN =
            new WorkItemEvent.Abandoned(ID, "eng-1", "ctl-1", EngagementStatus.WITHDRAWN, "No access.");

    @Test
    void onlyWhatIsListed() throws IOException {
        List<String> sections = List.of(
                "## The engagement goes on\n\n" + asked(concluded()).text(),
                "## The engagement is on hold\n\n" + asked(open().then(RESTED)).text(),
                "## The engagement went on after a hold\n\n"
                        + asked(open().then(RESTED, RESUMED)).text(),
                "## The engagement was cancelled\n\n"
                        + asked(open().then(CANCELLED)).text(),
                "## The auditor withdrew from an engagement on hold\n\n"
                        + asked(open().then(RESTED, WITHDRAWN)).text());
        CommandTable.isApproved("work-item", CommandTable.titled("What a work item accepts", sections));
    }

    private static CommandTable<WorkItem> concluded() {
        return open().in("none").in("CONCLUDED", ISSUED, SUBMITTED, ACCEPTED, ANSWERED, CONCLUDED);
    }

    private static CommandTable<WorkItem> open() {
        return CommandTable.of(WorkItem.class)
                .in("ISSUED", ISSUED)
                .in("SUBMITTED", ISSUED, SUBMITTED)
                .in("RETURNED", ISSUED, SUBMITTED, RETURNED)
                .in("ACCEPTED", ISSUED, SUBMITTED, ACCEPTED)
                .in("ANSWERED", ISSUED, SUBMITTED, ACCEPTED, ANSWERED);
    }

    private static CommandTable<WorkItem> asked(CommandTable<WorkItem> table) {
        return table.ask(
                        new WorkItemCommand.Issue(
                                ID, "eng-1", Story.TENANT, Story.FIRM, ReportType.TYPE_2, "ctl-1", CONTROL, OPERATED),
                        Story::asSystem)
                .ask(new WorkItemCommand.Submit(ID, EVIDENCE, ""), story -> story.as("omar", Role.CONTROL_OWNER))
                .ask(new WorkItemCommand.Accept(ID), story -> story.asAuditor("ada"))
                .ask(new WorkItemCommand.Return(ID, "Page 2 is missing."), story -> story.asAuditor("ada"))
                .ask(new WorkItemCommand.Answer(ID, RESULT), story -> story.asAuditor("ada"))
                .ask(new WorkItemCommand.Conclude(ID), story -> story.asAuditor("ben"))
                .ask(new WorkItemCommand.Rest(ID, "Merger."), Story::asSystem)
                .ask(new WorkItemCommand.Resume(ID, "Merged."), Story::asSystem)
                .ask(new WorkItemCommand.Abandon(ID, EngagementStatus.CANCELLED, "Sold."), Story::asSystem)
                .ask(new WorkItemCommand.NoteSegregationViolation(ID, VIOLATION), Story::asSystem)
                .asksAll(WorkItemCommand.class);
    }
}
