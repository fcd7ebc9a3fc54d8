package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.decision.Days;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.engagement.rules.Today;
import io.tickmark.models.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What shall become of a gap, as the form gives it. Where no due date is given, the terms of its severity say one (R34).
 */
@Component
class RemediationPlanWorker implements DecisionHandler {

    private enum Route {
        FIX,
        ACCEPT_RISK,
        DEFER
    }

    private final GapRegister gaps;
    private final Clock clock;

    RemediationPlanWorker(GapRegister gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    @Override
    public JobType type() {
        return JobType.RECORD_REMEDIATION_PLAN;
    }

    @Override
    public List<String> texts() {
        return List.of("plannedAction", "deferReason");
    }

    @Override
    public Intent decide(Variables form) {
        String gapId = form.object("gap").text("gapId");
        Route route = form.one("route", Route.class);
        Map<String, ?> routing = Map.of("route", route.name());
        return switch (route) {
            case FIX -> fix(gapId, form);
            case DEFER ->
                Intent.to(new GapCommand.Defer(gapId, form.text("deferReason"))).giving(() -> routing);
            case ACCEPT_RISK -> Intent.to(new GapCommand.ProposeRisk(gapId)).giving(() -> routing);
        };
    }

    private Intent fix(String gapId, Variables form) {
        int remindDaysBefore = form.whole("remindDaysBefore");
        LocalDate wanted =
                form.optionalDay("dueOn").orElseGet(() -> Today.of(clock).plusDays(form.whole("dueInDays")));
        return Intent.to(new GapCommand.Plan(gapId, form.text("plannedAction"), wanted))
                .giving(() -> timers(gaps.get(gapId).dueOn().orElse(wanted), remindDaysBefore));
    }

    private static Map<String, String> timers(LocalDate dueOn, int remindDaysBefore) {
        return Map.of(
                "route", Route.FIX.name(),
                "dueOn", dueOn.toString(),
                "remindAt", Days.beginningOf(dueOn.minusDays(remindDaysBefore)),
                "escalateAt", Days.endOf(dueOn));
    }
}
