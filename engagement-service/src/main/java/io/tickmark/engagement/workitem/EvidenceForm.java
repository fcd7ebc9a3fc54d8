package io.tickmark.engagement.workitem;

import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.control.ControlRegister;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.decision.FormContents;
import io.tickmark.engagement.process.decision.ShownText;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.UserTask;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The version of the control as it was; for its evidence whoever answers today is asked. */
@Component
class EvidenceForm implements FormContents {

    record Shown(WorkItemTasks.Subject control, String engagementId) {}

    private final History history;
    private final ControlRegister controls;

    EvidenceForm(History history, ControlRegister controls) {
        this.history = history;
        this.controls = controls;
    }

    @Override
    public Set<UserTask> tasks() {
        return EnumSet.of(UserTask.PROVIDE_EVIDENCE);
    }

    @Override
    public Map<String, ?> of(UserTask userTask, Variables process) {
        Shown task = process.read(Shown.class);
        String workItemId = task.control().workItemId();
        ExaminedVersion version =
                EngagementFacts.read(history, task.engagementId()).testedBy(workItemId);
        RegisteredControl control = controls.get(version.controlId());
        Definition definition = control.as(version);
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "control",
                Map.of(
                        "controlId", version.controlId(),
                        "workItemId", workItemId,
                        "code", definition.code(),
                        "title", ShownText.of(definition.title()),
                        "evidenceOwner", control.definition().evidenceOwner(),
                        "population", ShownText.of(definition.population()),
                        "test", ShownText.of(definition.test())));
        for (WorkItemEvent event : history.of(workItemId, WorkItemEvent.class)) {
            if (event instanceof WorkItemEvent.Returned returned) {
                shown.put("returnReason", ShownText.of(returned.reason()));
            }
        }
        return shown;
    }
}
