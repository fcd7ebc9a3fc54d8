package io.tickmark.engagement.gates;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the auditor's work and lists what to test: every version that operated in what is examined (R39, R53, C13). */
@Component
class StartFieldwork implements Tasks {

    private final History history;
    private final ControlRegister controls;

    StartFieldwork(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.of(JobType.START_FIELDWORK, OfEngagement.class, this::take)
                .giving("controls"));
    }

    private Intent take(OfEngagement step) {
        EngagementFacts facts = EngagementFacts.read(history, step.engagementId());
        String engagementId = facts.engagementId();
        List<ControlInScope> inScope = controls.operatedIn(facts.examined(), facts.programmeId(), facts.criteria());
        return Intent.to(new EngagementCommand.StartFieldwork(engagementId, inScope))
                .giving(() -> Map.of("controls", toTest(engagementId)));
    }

    private List<Map<String, String>> toTest(String engagementId) {
        return EngagementFacts.read(history, engagementId).versionsInFieldwork().stream()
                .map(version -> named(engagementId, version))
                .toList();
    }

    private static Map<String, String> named(String engagementId, ExaminedVersion version) {
        return Map.of(
                "controlId", version.controlId(),
                "workItemId", Ids.workItem(engagementId, version.controlId(), version.version()));
    }
}
