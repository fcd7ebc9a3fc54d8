package io.tickmark.engagement.fieldwork;

import io.tickmark.api.Ids;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the auditor's work and lists the controls to test: those in scope as fieldwork began (R39, R53). */
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
        List<String> inScope = controls.serving(facts.programmeId(), facts.criteria()).stream()
                .map(RegisteredControl::controlId)
                .toList();
        return Intent.to(new EngagementCommand.StartFieldwork(engagementId, inScope))
                .giving(() -> Map.of("controls", toTest(engagementId)));
    }

    private List<Map<String, String>> toTest(String engagementId) {
        return EngagementFacts.read(history, engagementId).controlsInFieldwork().stream()
                .map(controls::get)
                .map(control -> shown(engagementId, control))
                .toList();
    }

    private static Map<String, String> shown(String engagementId, RegisteredControl control) {
        Definition definition = control.definition();
        return Map.of(
                "controlId", control.controlId(),
                "code", definition.code(),
                "title", definition.title(),
                "evidenceOwner", definition.evidenceOwner(),
                "population", definition.population(),
                "test", definition.test(),
                "workItemId", Ids.workItem(engagementId, control.controlId()));
    }
}
