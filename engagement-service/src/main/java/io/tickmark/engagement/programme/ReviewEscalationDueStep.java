package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
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
