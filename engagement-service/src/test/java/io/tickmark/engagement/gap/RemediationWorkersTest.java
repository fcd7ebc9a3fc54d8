package io.tickmark.engagement.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.JobsForTests;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Variables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemediationWorkersTest {

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
    private final RemediationPlanWorker plan = new RemediationPlanWorker(new GapRegister(past), EVENING);

    @Test
    void theTermsSayTheDueDateWhereNobodyDoes() {
        Intent intent = read(plan, Map.of("route", "FIX", "plannedAction", "keep one"));

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
        Intent intent = read(plan, Map.of("route", "FIX", "plannedAction", "keep one"));
        past.and(new GapEvent.RemediationPlanned("gap", "eng", "lena", "keep one", LocalDate.of(2027, 6, 28)));

        assertThat(intent.outputs().get().get("dueOn")).isEqualTo("2027-06-28");
    }

    @Test
    void aGivenDueDateIsKept() {
        Intent intent = read(plan, Map.of("route", "FIX", "plannedAction", "keep one", "dueOn", "2027-07-01"));

        assertThat(intent.commands())
                .isEqualTo(List.of(new GapCommand.Plan("gap", "keep one", LocalDate.of(2027, 7, 1))));
    }

    @Test
    void theOtherRoutes() {
        Intent defer = read(plan, Map.of("route", "DEFER", "deferReason", "next year"));
        Intent accept = read(plan, Map.of("route", "ACCEPT_RISK"));

        assertThat(defer.commands()).isEqualTo(List.of(new GapCommand.Defer("gap", "next year")));
        assertThat(defer.outputs().get().get("route")).isEqualTo("DEFER");
        assertThat(accept.commands()).isEqualTo(List.of(new GapCommand.ProposeRisk("gap")));
        assertThat(accept.outputs().get().get("route")).isEqualTo("ACCEPT_RISK");
    }

    @Test
    void acceptanceRemediationAndVerification() {
        assertThat(read(new RiskAcceptanceWorker(), Map.of("riskReason", "small", "riskExpiresOn", "2028-01-01"))
                        .commands())
                .isEqualTo(List.of(new GapCommand.AcceptRisk("gap", "small", LocalDate.of(2028, 1, 1))));
        assertThat(read(new RemediationWorker(), Map.of("whatWasDone", "kept")).commands())
                .isEqualTo(List.of(new GapCommand.Complete("gap", "kept")));

        Intent verified = read(new VerificationWorker(), Map.of("verdict", "VERIFIED", "verificationNote", "seen"));
        assertThat(verified.commands()).isEqualTo(List.of(new GapCommand.Verify("gap", "seen")));
        assertThat(verified.outputs().get().get("verified")).isEqualTo(true);
        Intent rejected = read(new VerificationWorker(), Map.of("verdict", "REJECTED", "verificationNote", "no date"));
        assertThat(rejected.commands()).isEqualTo(List.of(new GapCommand.Reject("gap", "no date")));
        assertThat(rejected.outputs().get().get("verified")).isEqualTo(false);
    }

    @Test
    void timersSpeakForTheSystem() {
        Map<String, Object> variables = Map.of("gap", Map.of("gapId", "gap"), "remindDaysBefore", 5);

        assertThat(new ReminderDueStep().take(JobsForTests.job(1, variables)).commands())
                .isEqualTo(List.of(new GapCommand.NoteReminderDue("gap", 5)));
        assertThat(new EscalationDueStep().take(JobsForTests.job(1, variables)).commands())
                .isEqualTo(List.of(new GapCommand.NoteEscalationDue("gap")));
    }

    private static Intent read(DecisionHandler handler, Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.putAll(Map.of("gap", Map.of("gapId", "gap"), "dueInDays", 14, "remindDaysBefore", 5));
        return handler.decide(Variables.of(variables));
    }
}
