package io.tickmark.engagement.control;

import io.tickmark.api.control.Definition;
import io.tickmark.engagement.process.decision.FormContents;
import io.tickmark.engagement.process.decision.ShownText;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.UserTask;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The control that is rated. */
@Component
class AssessmentForm implements FormContents {

    record Shown(AssessmentTasks.Subject control) {}

    private final ControlRegister controls;

    AssessmentForm(ControlRegister controls) {
        this.controls = controls;
    }

    @Override
    public Set<UserTask> tasks() {
        return EnumSet.of(UserTask.ASSESS_CONTROL);
    }

    @Override
    public Map<String, ?> of(UserTask task, Variables process) {
        String controlId = process.read(Shown.class).control().controlId();
        Definition definition = controls.get(controlId).definition();
        return Map.of(
                "control",
                Map.of(
                        "controlId", controlId,
                        "code", definition.code(),
                        "title", ShownText.of(definition.title()),
                        "criteria", List.copyOf(definition.criteria()),
                        "owner", definition.owner()));
    }
}
