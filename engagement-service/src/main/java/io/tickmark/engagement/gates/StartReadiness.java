package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the controls in scope that nobody has assessed in this engagement yet (R19). */
@Component
class StartReadiness implements Tasks {

    private final History history;
    private final ControlRegister controls;

    StartReadiness(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.of(JobType.START_READINESS, OfEngagement.class, this::take)
                .giving("controls", "rejection"));
    }

    private Intent take(OfEngagement step) {
        String engagementId = step.engagementId();
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
