package io.tickmark.engagement.control;

import io.tickmark.api.FreeText;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.engagement.EngagementGoesOn;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.rules.Input;
import io.tickmark.models.JobType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rating of one control; the form asks for the shortfall where there is one (R19, R21). */
@Component
class AssessmentTasks implements Tasks {

    private final History history;

    AssessmentTasks(History history) {
        this.history = history;
    }

    /** The control that a task is about. */
    record Subject(String controlId) {}

    record Assessment(
            Subject control,
            String engagementId,
            Rating rating,
            @FreeText String basis,
            @FreeText @Nullable String shortfallDescription,
            @Nullable Severity severity,
            @FreeText @Nullable String proposedAction,
            @Nullable String gapOwner) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(FormDecision.of(
                JobType.RECORD_ASSESSMENT, Assessment.class, this::assess, ControlCommand.Assess.class));
    }

    private Intent assess(Assessment form) {
        EngagementGoesOn.check(history.of(form.engagementId, EngagementEvent.class));
        return Intent.to(new ControlCommand.Assess(
                form.control.controlId,
                form.engagementId,
                form.rating,
                form.basis,
                form.rating == Rating.MEETS ? null : shortfall(form)));
    }

    private static Shortfall shortfall(Assessment form) {
        return new Shortfall(
                Input.text("shortfallDescription", form.shortfallDescription),
                Input.present("severity", form.severity),
                Input.text("proposedAction", form.proposedAction),
                Input.text("gapOwner", form.gapOwner));
    }
}
