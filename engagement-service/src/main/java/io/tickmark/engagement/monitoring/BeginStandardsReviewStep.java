package io.tickmark.engagement.monitoring;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.process.Days;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
import io.tickmark.engagement.rules.Today;
import io.tickmark.models.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A quarter is over: somebody has to review the standards within some days (R45). */
@Component
class BeginStandardsReviewStep implements SystemStep {

    private final History history;
    private final Clock clock;
    private final int days;

    /** The days that a review may take. */
    BeginStandardsReviewStep(History history, Clock clock, @Value("${tickmark.standards-review.days:30}") int days) {
        this.history = history;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public JobType type() {
        return JobType.BEGIN_STANDARDS_REVIEW;
    }

    @Override
    public Intent take(Job job) {
        String programmeId = job.variables().text("programmeId");
        String reviewId = "rev-" + job.key();
        LocalDate dueOn = Today.of(clock).plusDays(days);
        return Intent.to(new ProgrammeCommand.BeginStandardsReview(programmeId, reviewId, dueOn))
                .giving(() -> Map.of(
                        "reviewId", reviewId, "reviewDueAt", Days.endOf(dueOnInLog(programmeId, reviewId, dueOn))));
    }

    private LocalDate dueOnInLog(String programmeId, String reviewId, LocalDate wanted) {
        return history.of(programmeId, ProgrammeEvent.class).stream()
                .filter(ProgrammeEvent.StandardsReviewDue.class::isInstance)
                .map(ProgrammeEvent.StandardsReviewDue.class::cast)
                .filter(due -> due.reviewId().equals(reviewId))
                .map(ProgrammeEvent.StandardsReviewDue::dueOn)
                .findFirst()
                .orElse(wanted);
    }
}
