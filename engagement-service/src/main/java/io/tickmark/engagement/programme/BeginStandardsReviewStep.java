package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A quarter is over: somebody has to review the standards within some days, and the next quarter's day is known (R45). */
@Component
class BeginStandardsReviewStep implements SystemStep {

    private final History history;
    private final int days;

    /** The days that a review may take. */
    BeginStandardsReviewStep(History history, @Value("${tickmark.standards-review.days:30}") int days) {
        this.history = history;
        this.days = days;
    }

    @Override
    public JobType type() {
        return JobType.BEGIN_STANDARDS_REVIEW;
    }

    @Override
    public Intent take(Job job) {
        String programmeId = job.variables().text("programmeId");
        return Intent.to(new ProgrammeCommand.BeginStandardsReview(programmeId, days))
                .giving(() -> ReviewCalendar.of(history, programmeId).asVariables());
    }
}
