package io.tickmark.engagement.gap;

import io.tickmark.api.Event;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.aggregate.CommandTable;
import io.tickmark.engagement.aggregate.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command of a gap, in every state. */
class AcceptedByGapTest {

    private static final String ID = "gap-1";
    private static final LocalDate DUE = Story.TODAY.plusDays(10);
    private static final LocalDate YESTERDAY = Story.TODAY.minusDays(1);
    private static final List<String> CRITERIA = List.of("CC6.3");
    private static final SegregationViolation VIOLATION =
            new SegregationViolation("R33", "verifying the remediation", List.of("carla"), "carla");
    private static final Event IDENTIFIED = new GapEvent.Identified(
            ID,
            "eng-1",
            Story.TENANT,
            "ctl-1",
            "CC6.3-01",
            CRITERIA,
            GapSource.READINESS,
            Severity.HIGH,
            "Late.",
            "Set a reminder.",
            "carla");
    private static final Event PLANNED =
            new GapEvent.RemediationPlanned(ID, "eng-1", "carla", "Set a reminder.", YESTERDAY);
    private static final Event DEFERRED = new GapEvent.Deferred(ID, "eng-1", "After the move.");
    private static final Event DONE = new GapEvent.RemediationCompleted(ID, "eng-1", "carla", "Reminder set.", 1);
    private static final Event REJECTED =
            new GapEvent.RemediationRejected(ID, "eng-1", "carla", "lena", "Wrong calendar.", 1);
    private static final Event VERIFIED = new GapEvent.RemediationVerified(ID, "eng-1", "carla", "lena", "Saw it.");
    private static final Event ACCEPTED = new GapEvent.RiskAccepted(ID, "eng-1", "erin", "Rare.", DUE);

    private static final Event RESTED = new GapEvent.Rested(ID, "eng-1", YESTERDAY, "Merger.");
    private static final Event RESUMED = new GapEvent.Resumed(ID, "eng-1", YESTERDAY, "Merged.");
    private static final Event CANCELLED = new GapEvent.Abandoned(ID, "eng-1", EngagementStatus.CANCELLED, "Sold.");
    private static final Event WITHDRAWN =
            new GapEvent.Abandoned(ID, "eng-1", EngagementStatus.WITHDRAWN, "No access.");

    @Test
    void onlyWhatIsListed() throws IOException {
        List<String> sections = List.of(
                "## The engagement goes on\n\n" + asked(settled()).text(),
                "## The engagement is on hold\n\n" + asked(open().then(RESTED)).text(),
                "## The engagement went on after a hold\n\n"
                        + asked(open().then(RESTED, RESUMED)).text(),
                "## The engagement was cancelled\n\n"
                        + asked(open().then(CANCELLED)).text(),
                "## The auditor withdrew from an engagement on hold\n\n"
                        + asked(open().then(RESTED, WITHDRAWN)).text());
        CommandTable.isApproved("gap", CommandTable.titled("What a gap accepts", sections));
    }

    private static CommandTable<Gap> settled() {
        return open().in("none")
                .in("VERIFIED", IDENTIFIED, PLANNED, DONE, VERIFIED)
                .in("RISK_ACCEPTED", IDENTIFIED, ACCEPTED);
    }

    private static CommandTable<Gap> open() {
        return CommandTable.of(Gap.class)
                .in("IDENTIFIED", IDENTIFIED)
                .in("PLANNED", IDENTIFIED, PLANNED)
                .in("DEFERRED", IDENTIFIED, DEFERRED)
                .in("DONE", IDENTIFIED, PLANNED, DONE)
                .in("REJECTED", IDENTIFIED, PLANNED, DONE, REJECTED);
    }

    private static CommandTable<Gap> asked(CommandTable<Gap> table) {
        return table.ask(identify(), Story::asSystem)
                .ask(new GapCommand.Plan(ID, "Set a reminder.", DUE), story -> story.as("carla", Role.CONTROL_OWNER))
                .ask(new GapCommand.Replan(ID, "hr", DUE.plusDays(1), "Omar is away."), story -> story)
                .ask(new GapCommand.Defer(ID, "After the move."), story -> story)
                .ask(new GapCommand.ProposeRisk(ID), story -> story)
                .ask(new GapCommand.AcceptRisk(ID, "Rare.", DUE), story -> story.as("erin", Role.EXECUTIVE))
                .ask(new GapCommand.Complete(ID, "Reminder set."), story -> story.as("carla", Role.CONTROL_OWNER))
                .ask(new GapCommand.Verify(ID, "Saw it."), story -> story)
                .ask(new GapCommand.Reject(ID, "Wrong calendar."), story -> story)
                .ask(new GapCommand.NoteReminderDue(ID, 5), Story::asSystem)
                .ask(new GapCommand.NoteEscalationDue(ID), Story::asSystem)
                .ask(new GapCommand.Rest(ID, "Merger."), Story::asSystem)
                .ask(new GapCommand.Resume(ID, "Merged."), Story::asSystem)
                .ask(new GapCommand.Abandon(ID, EngagementStatus.CANCELLED, "Sold."), Story::asSystem)
                .ask(new GapCommand.NoteSegregationViolation(ID, VIOLATION), Story::asSystem)
                .asksAll(GapCommand.class);
    }

    private static GapCommand identify() {
        return new GapCommand.Identify(
                ID,
                "eng-1",
                Story.TENANT,
                "ctl-1",
                "CC6.3-01",
                CRITERIA,
                GapSource.READINESS,
                Severity.HIGH,
                "Late.",
                "Set a reminder.",
                "carla");
    }
}
