package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.Identification;
import io.tickmark.models.JobType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gaps and tests of an engagement on a real log: they rest, go on and end with it, in its own transaction (D2). */
class EverythingRestsTest extends ProcessStory {

    private static final Actor OMAR =
            new Actor("omar", Set.of(Role.CONTROL_OWNER), "acme", null, Identification.assignee());
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 6, 1);

    private final String engagement = "eng-" + UUID.randomUUID();
    private final String programme = "prg-" + engagement;
    private final String control = "ctl-" + engagement;
    private final String planned = "gap-" + engagement;
    private final String settled = planned + "-settled";
    private final String item = "wki-" + engagement;
    private final GapCommand complete = new GapCommand.Complete(planned, "Reminder set.");
    private final WorkItemCommand submit =
            new WorkItemCommand.Submit(item, List.of(new EvidenceItem("Review", "ticket 4711")), "");

    @BeforeEach
    void anEngagementWithGapsAndATest() {
        happened("Programme", List.of(new ProgrammeEvent.Created(programme, "acme", "P", "Acme", "Cloud", FIRST)));
        happened("Control", List.of(new ControlEvent.Registered(control, programme, "acme", CONTROL)));
        happened("Engagement", List.of(new EngagementEvent.Opened(engagement, programme, "acme", "Acme 2024")));
        happened(
                "Gap",
                List.of(
                        identified(planned),
                        new GapEvent.RemediationPlanned(planned, engagement, "omar", "Set a reminder.", DUE)));
        happened(
                "Gap",
                List.of(identified(settled), new GapEvent.RiskAccepted(settled, engagement, "erik", "Rare.", DUE)));
        happened(
                "WorkItem",
                List.of(new WorkItemEvent.Issued(
                        item,
                        engagement,
                        "acme",
                        "northgate",
                        ReportType.TYPE_2,
                        control,
                        CONTROL,
                        new Operated(1, FIRST, DUE, List.of()))));
    }

    @Test
    void onHoldNothingIsAnsweredOrDueAndAfterwardsItGoesOn() {
        send(new EngagementCommand.Hold(engagement, "Merger."), LENA);

        refused("STATE", () -> send(complete, OMAR));
        refused("STATE", () -> send(submit, OMAR));
        JobOutcome reminder = jobs.answer(JobType.NOTE_REMINDER_DUE, JobsForTests.job(1, reminder()));
        assertThat(reminder)
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        waiting -> assertThat(waiting.retries()).isPositive());
        assertThat(last(planned)).isInstanceOf(GapEvent.Rested.class);

        send(new EngagementCommand.Resume(engagement, "Merged."), LENA);
        assertThat(last(planned)).isEqualTo(new GapEvent.Resumed(planned, engagement, DUE, "Merged."));
        send(complete, OMAR);
        send(submit, OMAR);
        assertThat(last(item)).isInstanceOf(WorkItemEvent.Submitted.class);
    }

    @Test
    void whatWasSettledIsLeftAlone() {
        send(new EngagementCommand.Hold(engagement, "Merger."), LENA);

        assertThat(last(settled)).isInstanceOf(GapEvent.RiskAccepted.class);
    }

    @Test
    void afterACancellationNothingIsAnsweredOrDue() {
        send(new EngagementCommand.Hold(engagement, "Merger."), LENA);
        send(new EngagementCommand.Cancel(engagement, "Sold."), ERIK);

        assertThat(last(planned))
                .isEqualTo(new GapEvent.Abandoned(planned, engagement, EngagementStatus.CANCELLED, "Sold."));
        assertThat(last(item))
                .isEqualTo(new WorkItemEvent.Abandoned(item, engagement, control, EngagementStatus.CANCELLED, "Sold."));
        refused("STATE", () -> send(complete, OMAR));
        refused("STATE", () -> send(submit, OMAR));
    }

    private Event last(String id) {
        return history.of(id, Event.class).getLast();
    }

    private Map<String, Object> reminder() {
        return Map.of("gap", Map.of("gapId", planned), "remindDaysBefore", 5, "engagementId", engagement);
    }

    private GapEvent identified(String gap) {
        return new GapEvent.Identified(
                gap,
                engagement,
                "acme",
                control,
                "A-1",
                List.of("CC6.1"),
                GapSource.READINESS,
                Severity.HIGH,
                "Late.",
                "Set a reminder.",
                "omar");
    }
}
