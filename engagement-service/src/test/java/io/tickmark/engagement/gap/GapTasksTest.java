package io.tickmark.engagement.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Reading;
import io.tickmark.models.JobType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapTasksTest {

    private static final Clock EVENING = Clock.fixed(Instant.parse("2027-06-15T23:59:59Z"), ZoneOffset.UTC);

    private final PastEvents past = new PastEvents()
            .and(new GapEvent.Identified(
                    "gap",
                    "eng",
                    "acme",
                    "ctl",
                    "A-1",
                    List.of("CC1.1"),
                    GapSource.READINESS,
                    Severity.HIGH,
                    "no record",
                    "keep one",
                    "omar"));
    private final GapTasks tasks = new GapTasks(new GapRegister(past), EVENING);

    @Test
    void theTermsSayTheDueDateWhereNobodyDoes() {
        Intent intent = read(JobType.RECORD_REMEDIATION_PLAN, Map.of("route", "FIX", "plannedAction", "keep one"));

        assertThat(intent.commands())
                .isEqualTo(List.of(new GapCommand.Plan("gap", "keep one", LocalDate.of(2027, 6, 29))));
        assertThat(intent.outputs().get())
                .isEqualTo(Map.of(
                        "route", "FIX",
                        "dueOn", "2027-06-29",
                        "remindAt", "2027-06-24T00:00:00Z",
                        "escalateAt", "2027-06-30T00:00:00Z"));
    }

    @Test
    void theDueDateThatTheLogHoldsSetsTheTimers() {
        Intent intent = read(JobType.RECORD_REMEDIATION_PLAN, Map.of("route", "FIX", "plannedAction", "keep one"));
        past.and(new GapEvent.RemediationPlanned("gap", "eng", "lena", "keep one", LocalDate.of(2027, 6, 28)));

        assertThat(intent.outputs().get().get("dueOn")).isEqualTo("2027-06-28");
    }

    @Test
    void aGivenDueDateIsKept() {
        Intent intent = read(
                JobType.RECORD_REMEDIATION_PLAN,
                Map.of("route", "FIX", "plannedAction", "keep one", "dueOn", "2027-07-01"));

        assertThat(intent.commands())
                .isEqualTo(List.of(new GapCommand.Plan("gap", "keep one", LocalDate.of(2027, 7, 1))));
    }

    @Test
    void theOtherRoutes() {
        Intent defer = read(JobType.RECORD_REMEDIATION_PLAN, Map.of("route", "DEFER", "deferReason", "next year"));
        Intent accept = read(JobType.RECORD_REMEDIATION_PLAN, Map.of("route", "ACCEPT_RISK"));

        assertThat(defer.commands()).isEqualTo(List.of(new GapCommand.Defer("gap", "next year")));
        assertThat(defer.outputs().get().get("route")).isEqualTo("DEFER");
        assertThat(accept.commands()).isEqualTo(List.of(new GapCommand.ProposeRisk("gap")));
        assertThat(accept.outputs().get().get("route")).isEqualTo("ACCEPT_RISK");
    }

    @Test
    void acceptanceRemediationAndVerification() {
        assertThat(read(JobType.RECORD_RISK_ACCEPTANCE, Map.of("riskReason", "small", "riskExpiresOn", "2028-01-01"))
                        .commands())
                .isEqualTo(List.of(new GapCommand.AcceptRisk("gap", "small", LocalDate.of(2028, 1, 1))));
        assertThat(read(JobType.RECORD_REMEDIATION, Map.of("whatWasDone", "kept"))
                        .commands())
                .isEqualTo(List.of(new GapCommand.Complete("gap", "kept")));

        Intent verified = read(JobType.RECORD_VERIFICATION, Map.of("verdict", "VERIFIED", "verificationNote", "seen"));
        assertThat(verified.commands()).isEqualTo(List.of(new GapCommand.Verify("gap", "seen")));
        assertThat(verified.outputs().get().get("verified")).isEqualTo(true);
        Intent rejected =
                read(JobType.RECORD_VERIFICATION, Map.of("verdict", "REJECTED", "verificationNote", "no date"));
        assertThat(rejected.commands()).isEqualTo(List.of(new GapCommand.Reject("gap", "no date")));
        assertThat(rejected.outputs().get().get("verified")).isEqualTo(false);
    }

    @Test
    void timersSpeakForTheSystem() {
        Map<String, Object> variables = Map.of("gap", Map.of("gapId", "gap"), "remindDaysBefore", 5);

        assertThat(Reading.step(tasks, JobType.NOTE_REMINDER_DUE, variables).commands())
                .isEqualTo(List.of(new GapCommand.NoteReminderDue("gap", 5)));
        assertThat(Reading.step(tasks, JobType.NOTE_ESCALATION_DUE, variables).commands())
                .isEqualTo(List.of(new GapCommand.NoteEscalationDue("gap")));
    }

    private Intent read(JobType type, Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.putAll(Map.of("gap", Map.of("gapId", "gap"), "dueInDays", 14, "remindDaysBefore", 5));
        return Reading.form(tasks, type, variables);
    }
}
