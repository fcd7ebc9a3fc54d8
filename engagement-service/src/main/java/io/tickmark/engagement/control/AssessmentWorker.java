package io.tickmark.engagement.control;

import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.engagement.EngagementGoesOn;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rating of one control, as the form gives it; the form asks for the shortfall where there is one (R19, R21). */
@Component
class AssessmentWorker implements DecisionHandler {

    private final History history;

    AssessmentWorker(History history) {
        this.history = history;
    }

    @Override
    public JobType type() {
        return JobType.RECORD_ASSESSMENT;
    }

    @Override
    public List<String> texts() {
        return List.of("basis", "shortfallDescription", "proposedAction");
    }

    @Override
    public Intent decide(Variables form) {
        Rating rating = form.one("rating", Rating.class);
        String engagementId = form.text("engagementId");
        EngagementGoesOn.check(history.of(engagementId, EngagementEvent.class));
        return Intent.to(new ControlCommand.Assess(
                form.object("control").text("controlId"),
                engagementId,
                rating,
                form.text("basis"),
                rating == Rating.MEETS ? null : shortfall(form)));
    }

    private static Shortfall shortfall(Variables form) {
        return new Shortfall(
                form.text("shortfallDescription"),
                form.one("severity", Severity.class),
                form.text("proposedAction"),
                form.text("gapOwner"));
    }
}
