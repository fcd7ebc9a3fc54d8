package io.tickmark.engagement.programme;

import io.tickmark.api.FreeText;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Once a quarter somebody reviews the standards within some days (R45). */
@Component
class StandardsReviewTasks implements Tasks {

    private final History history;
    private final int days;

    /** The days that a review may take. */
    StandardsReviewTasks(History history, @Value("${tickmark.standards-review.days:30}") int days) {
        this.history = history;
        this.days = days;
    }

    record Change(@FreeText String change) {}

    record Review(
            String programmeId,
            String reviewId,
            @FreeText @Nullable List<Change> changes,
            @FreeText String conclusion) {}

    record OfProgramme(String programmeId) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(FormDecision.of(
                JobType.COMPLETE_STANDARDS_REVIEW,
                Review.class,
                StandardsReviewTasks::complete,
                ProgrammeCommand.CompleteStandardsReview.class));
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(
                ProcessStep.of(JobType.BEGIN_STANDARDS_REVIEW, OfProgramme.class, this::begin)
                        .giving("reviewId", "reviewDueAt", "nextReviewAt"),
                ProcessStep.of(
                        JobType.NOTE_REVIEW_ESCALATION_DUE,
                        ProgrammeCommand.NoteStandardsReviewEscalationDue.class,
                        Intent::to));
    }

    /** The next quarter's day is known with this one. */
    private Intent begin(OfProgramme step) {
        return Intent.to(new ProgrammeCommand.BeginStandardsReview(step.programmeId, days))
                .giving(() -> ReviewCalendar.of(history, step.programmeId).asVariables());
    }

    private static Intent complete(Review form) {
        List<Change> changes = Objects.requireNonNullElse(form.changes, List.of());
        return Intent.to(new ProgrammeCommand.CompleteStandardsReview(
                form.programmeId,
                form.reviewId,
                changes.stream().map(Change::change).toList(),
                form.conclusion));
    }
}
