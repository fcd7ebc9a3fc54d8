package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the controls in scope that nobody has assessed in this engagement yet (R19). */
@Component
class StartReadinessStep implements SystemStep {

    private final History history;
    private final ControlRegister controls;

    StartReadinessStep(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public JobType type() {
        return JobType.START_READINESS;
    }

    @Override
    public Intent take(Job job) {
        String engagementId = job.variables().text("engagementId");
        return Intent.to(new EngagementCommand.StartReadiness(engagementId))
                .giving(() -> toAssess(EngagementFacts.read(history, engagementId)));
    }

    private Map<String, @Nullable Object> toAssess(EngagementFacts facts) {
        Map<String, @Nullable Object> outputs = new HashMap<>();
        outputs.put(
                "controls",
                controls.serving(facts.programmeId(), facts.criteria()).stream()
                        .filter(control ->
                                control.assessmentIn(facts.engagementId()).isEmpty())
                        .map(control -> Map.of("controlId", control.controlId()))
                        .toList());
        outputs.put("rejection", null);
        return outputs;
    }
}
