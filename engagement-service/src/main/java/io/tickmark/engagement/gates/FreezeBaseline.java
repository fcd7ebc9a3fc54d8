package io.tickmark.engagement.gates;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.gap.GapRegister;
import io.tickmark.engagement.gap.RegisteredGap;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Freezes how the controls in scope were rated and lists the gaps to remediate. What is missing goes back to people (R23). */
@Component
class FreezeBaseline implements Tasks {

    private final History history;
    private final ControlRegister controls;
    private final GapRegister gaps;

    FreezeBaseline(History history, ControlRegister controls, GapRegister gaps) {
        this.history = history;
        this.controls = controls;
        this.gaps = gaps;
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.correctable(JobType.FREEZE_BASELINE, OfEngagement.class, this::take)
                .giving("gaps"));
    }

    private Intent take(OfEngagement step) {
        EngagementFacts facts = EngagementFacts.read(history, step.engagementId());
        String engagementId = facts.engagementId();
        List<AssessedControl> assessed = controls.serving(facts.programmeId(), facts.criteria()).stream()
                .map(control -> assessed(control, engagementId))
                .toList();
        return Intent.to(new EngagementCommand.FreezeBaseline(engagementId, assessed))
                .giving(() -> Map.of(
                        "gaps",
                        gaps.openIn(engagementId).stream()
                                .map(FreezeBaseline::named)
                                .toList()));
    }

    private static AssessedControl assessed(RegisteredControl control, String engagementId) {
        Optional<ControlEvent.Assessed> assessment = control.assessmentIn(engagementId);
        return new AssessedControl(
                control.controlId(),
                control.definition().code(),
                control.definition().criteria(),
                assessment.map(ControlEvent.Assessed::rating).orElse(null),
                assessment.map(ControlEvent.Assessed::gapId).orElse(null));
    }

    /** The severity decides on the terms of the remediation. */
    private static Map<String, String> named(RegisteredGap gap) {
        return Map.of(
                "gapId", gap.gapId(), "severity", gap.identified().severity().name());
    }
}
