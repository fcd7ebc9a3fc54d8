package io.tickmark.engagement.gates;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the auditor's work and lists what to test: every version that operated in what is examined (R39, R53, C13). */
@Component
class StartFieldworkStep implements SystemStep {

    private final History history;
    private final ControlRegister controls;

    StartFieldworkStep(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public JobType type() {
        return JobType.START_FIELDWORK;
    }

    @Override
    public Intent take(Job job) {
        EngagementFacts facts = EngagementFacts.read(history, job.variables().text("engagementId"));
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
