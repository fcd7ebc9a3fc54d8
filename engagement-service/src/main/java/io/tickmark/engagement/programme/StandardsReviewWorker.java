package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the review of the standards found, as the form gives it (R45). */
@Component
class StandardsReviewWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.COMPLETE_STANDARDS_REVIEW;
    }

    @Override
    public List<String> texts() {
        return List.of("changes", "conclusion");
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(new ProgrammeCommand.CompleteStandardsReview(
                form.text("programmeId"),
                form.text("reviewId"),
                form.column("changes", "change"),
                form.text("conclusion")));
    }
}
