package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** The signed letter with the audit firm, as the form gives it (R37, R39). */
@Component
class EngagementLetterWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_LETTER;
    }

    @Override
    public Intent decide(Variables form) {
        EngagementLetter letter = new EngagementLetter(
                form.text("firm"),
                form.text("firmName"),
                form.text("licence"),
                form.ticked("independenceConfirmed"),
                form.day("signedOn"));
        return Intent.to(new EngagementCommand.RecordEngagementLetter(form.text("engagementId"), letter));
    }
}
