package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Nobody reviewed the standards in time (R45). */
@Component
class ReviewEscalationDueStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.NOTE_REVIEW_ESCALATION_DUE;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new ProgrammeCommand.NoteStandardsReviewEscalationDue(
                job.variables().text("programmeId"), job.variables().text("reviewId")));
    }
}
