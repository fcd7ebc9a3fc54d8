package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapEvent;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.process.decision.FormContents;
import io.tickmark.engagement.process.decision.ShownText;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.UserTask;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The gap, and what was planned, done and objected to last. */
@Component
class GapForms implements FormContents {

    record Shown(GapTasks.Subject gap) {}

    private final GapRegister gaps;
    private final ControlRegister controls;
    private final History history;

    GapForms(GapRegister gaps, ControlRegister controls, History history) {
        this.gaps = gaps;
        this.controls = controls;
        this.history = history;
    }

    @Override
    public Set<UserTask> tasks() {
        return EnumSet.of(
                UserTask.PLAN_REMEDIATION, UserTask.ACCEPT_RISK, UserTask.REMEDIATE_GAP, UserTask.VERIFY_REMEDIATION);
    }

    @Override
    public Map<String, ?> of(UserTask task, Variables process) {
        String gapId = process.read(Shown.class).gap().gapId();
        RegisteredGap registered = gaps.get(gapId);
        Map<String, Object> shown = new HashMap<>();
        shown.put("gap", gap(registered));
        if (task == UserTask.REMEDIATE_GAP) {
            registered.dueOn().ifPresent(day -> shown.put("dueOn", day.toString()));
        }
        for (GapEvent event : history.of(gapId, GapEvent.class)) {
            if (task == UserTask.REMEDIATE_GAP) {
                addPlanAndObjection(event, shown);
            } else if (task == UserTask.VERIFY_REMEDIATION
                    && event instanceof GapEvent.RemediationCompleted completed) {
                shown.put("whatWasDone", ShownText.of(completed.whatWasDone()));
            }
        }
        return shown;
    }

    private static void addPlanAndObjection(GapEvent event, Map<String, Object> shown) {
        if (event instanceof GapEvent.RemediationPlanned planned) {
            shown.put("plannedAction", ShownText.of(planned.action()));
        } else if (event instanceof GapEvent.RemediationRejected rejected) {
            shown.put("verificationNote", ShownText.of(rejected.reason()));
        }
    }

    private Map<String, String> gap(RegisteredGap registered) {
        GapEvent.Identified identified = registered.identified();
        return Map.of(
                "gapId", identified.gapId(),
                "controlCode", identified.controlCode(),
                "title",
                        ShownText.of(controls.get(identified.controlId())
                                .definition()
                                .title()),
                "severity", identified.severity().name(),
                "description", ShownText.of(identified.description()),
                "proposedAction", ShownText.of(identified.proposedAction()),
                "owner", registered.owner());
    }
}
