package io.tickmark.engagement.engagement;

import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.EngagementCommand.ConcludeFieldwork;
import io.tickmark.api.engagement.EngagementCommand.EndObservation;
import io.tickmark.api.engagement.EngagementCommand.ReceiveReport;
import io.tickmark.api.engagement.EngagementCommand.StartFieldwork;
import io.tickmark.api.engagement.EngagementCommand.StartObservation;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The period, the auditor's work and the report. */
final class Examination {

    private static final String NO_LETTER =
            "The period opens without a signed engagement letter; fieldwork will not start without one.";

    private Examination() {}

    static EngagementEvent decide(EngagementState state, StartObservation command, Clock clock) {
        Period period = periodOf(state);
        state.mustAllow("Opening the period", EngagementEvent.ObservationStarted.class);
        LocalDate today = Today.of(clock);
        if (today.isBefore(period.start())) {
            throw tooEarly(state, "The period begins on " + period.start(), today);
        }
        return new EngagementEvent.ObservationStarted(
                command.engagementId(), period, state.letter == null ? NO_LETTER : null);
    }

    static EngagementEvent decide(EngagementState state, EndObservation command, Clock clock) {
        Period period = periodOf(state);
        state.mustAllow("Ending the period", EngagementEvent.ObservationEnded.class);
        if (state.observationEnded) {
            throw state.wrongState("The period has ended already.");
        }
        LocalDate today = Today.of(clock);
        if (!today.isAfter(period.end())) {
            throw tooEarly(state, "The period ends with " + period.end(), today);
        }
        return new EngagementEvent.ObservationEnded(command.engagementId(), period);
    }

    static EngagementEvent decide(EngagementState state, StartFieldwork command, Clock clock) {
        state.mustAllow("Starting fieldwork", EngagementEvent.FieldworkStarted.class);
        if (state.type == ReportType.TYPE_1) {
            LocalDate today = Today.of(clock);
            if (today.isBefore(state.examinedUntil())) {
                throw tooEarly(state, "The as-of date is " + state.examinedUntil(), today);
            }
        } else if (!state.observationEnded) {
            throw state.wrongState("The period has not ended; fieldwork on a Type 2 starts when it has.");
        }
        if (state.letter == null) {
            throw RuleViolation.of("R39", "There is no signed engagement letter; record it, then start fieldwork.");
        }
        List<ControlInScope> controls = Input.present("controls", command.controls());
        EveryCriterionWasServed.check(state.criteria, controls);
        return new EngagementEvent.FieldworkStarted(
                command.engagementId(),
                controls.stream().map(ControlInScope::examined).toList(),
                state.letter.firm());
    }

    static EngagementEvent decide(EngagementState state, ConcludeFieldwork command) {
        state.mustAllow("Concluding fieldwork", EngagementEvent.FieldworkConcluded.class);
        EveryControlIsConcluded.check(state.type, state.examined, command.controls());
        return new EngagementEvent.FieldworkConcluded(command.engagementId(), command.controls());
    }

    static EngagementEvent decide(EngagementState state, ReceiveReport command, Clock clock) {
        state.mustAllow("Receiving the report", EngagementEvent.ReportReceived.class);
        if (!Ids.report(command.engagementId()).equals(command.reportId())) {
            throw RuleViolation.input("reportId", "is not the report of this engagement.");
        }
        LocalDate reportDate = Today.notAfter(clock, "R60", "reportDate", command.reportDate());
        if (reportDate.isBefore(state.examinedUntil())) {
            throw RuleViolation.of("R60", "The report cannot be dated before " + state.examinedUntil() + ".")
                    .with("examinedUntil", state.examinedUntil());
        }
        return new EngagementEvent.ReportReceived(command.engagementId(), command.reportId(), reportDate);
    }

    private static Period periodOf(EngagementState state) {
        if (state.period == null) {
            throw RuleViolation.of(
                            "R1", "Only a Type 2 report has a period; a Type 1 goes from readiness to fieldwork.")
                    .with("status", state.status);
        }
        return state.period;
    }

    private static RuleViolation tooEarly(EngagementState state, String fact, LocalDate today) {
        return RuleViolation.tooEarly(RuleViolation.STATE, fact + ", and today is " + today + "; wait for it.", today)
                .with("status", state.status);
    }
}
