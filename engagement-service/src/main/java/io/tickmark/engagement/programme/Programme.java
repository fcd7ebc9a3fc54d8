package io.tickmark.engagement.programme;

import io.tickmark.api.programme.ProgrammeCommand.BeginStandardsReview;
import io.tickmark.api.programme.ProgrammeCommand.BindProcess;
import io.tickmark.api.programme.ProgrammeCommand.CompleteStandardsReview;
import io.tickmark.api.programme.ProgrammeCommand.Create;
import io.tickmark.api.programme.ProgrammeCommand.NoteStandardsReviewEscalationDue;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.programme.ReviewQuarter;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.OneProcessLeads;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One service organisation's system over the years, and the quarterly review of the standards (R45). A review that
 * is late stays due beside the next one, and a quarter that was slept through is told. Creating the programme again changes nothing.
 */
@Aggregate(cache = "programmeCache")
public class Programme extends EventSourced {

    private LocalDate createdOn = LocalDate.EPOCH;
    private @Nullable String process;
    private int quarters;
    private final Map<String, LocalDate> dueReviews = new HashMap<>();
    private final Set<String> completedReviews = new HashSet<>();
    private final Set<String> reviewsToEscalate = new HashSet<>();

    protected Programme() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Create command, MetaData metaData, Clock clock) {
        if (exists()) {
            return;
        }
        createdBy(metaData, Input.text("tenant", command.tenant()), command.programmeId());
        happened(new ProgrammeEvent.Created(
                command.programmeId(),
                command.tenant(),
                Input.text("name", command.name()),
                Input.text("serviceOrganisation", command.serviceOrganisation()),
                Input.text("system", command.system()),
                Today.of(clock)));
    }

    @CommandHandler
    void handle(BindProcess command) {
        if (OneProcessLeads.isNew(process, Input.text("instance", command.instance()))) {
            happened(new ProgrammeEvent.ProcessBound(command.programmeId(), command.instance()));
        }
    }

    /** Begins the review of the latest quarter that is over; the quarters before it, if there are any, were missed. */
    @CommandHandler
    void handle(BeginStandardsReview command, Clock clock) {
        LocalDate today = Today.of(clock);
        int over = ReviewQuarter.overOn(createdOn, today);
        int first = quarters + 1;
        if (over < first) {
            LocalDate next = ReviewQuarter.of(createdOn, first).day();
            throw RuleViolation.tooEarly(
                            "R45",
                            "The next review of the standards begins on " + next + "; today is " + today + ".",
                            today)
                    .with("beginsOn", next);
        }
        ReviewQuarter latest = ReviewQuarter.of(createdOn, over);
        for (int number = first; number < over; number++) {
            ReviewQuarter missed = ReviewQuarter.of(createdOn, number);
            happened(new ProgrammeEvent.StandardsReviewMissed(
                    command.programmeId(), missed.name(), missed.day().plusDays(command.days()), latest.name()));
        }
        happened(new ProgrammeEvent.StandardsReviewDue(
                command.programmeId(), latest.name(), latest.day().plusDays(command.days())));
    }

    @CommandHandler
    void handle(CompleteStandardsReview command) {
        mustBeKnown(command.reviewId());
        if (completedReviews.contains(command.reviewId())) {
            throw RuleViolation.state("This review is complete; its findings stand.")
                    .with("reviewId", command.reviewId());
        }
        Input.distinctTexts("changes", command.changes());
        happened(new ProgrammeEvent.StandardsReviewCompleted(
                command.programmeId(),
                command.reviewId(),
                command.changes(),
                Input.text("conclusion", command.conclusion())));
    }

    /** For a review that is complete nothing falls due, and for any other once. */
    @CommandHandler
    void handle(NoteStandardsReviewEscalationDue command) {
        mustBeKnown(command.reviewId());
        LocalDate dueOn = dueReviews.get(command.reviewId());
        if (dueOn != null && !reviewsToEscalate.contains(command.reviewId())) {
            happened(new ProgrammeEvent.StandardsReviewEscalationDue(command.programmeId(), command.reviewId(), dueOn));
        }
    }

    private boolean known(String reviewId) {
        return dueReviews.containsKey(reviewId) || completedReviews.contains(reviewId);
    }

    private void mustBeKnown(String reviewId) {
        if (!known(Input.text("reviewId", reviewId))) {
            throw RuleViolation.of("R45", "No review of the standards is due under this id.")
                    .with("reviewId", reviewId);
        }
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event, MetaData metaData) {
        remember(event, metaData);
        switch (event) {
            case ProgrammeEvent.Created e -> {
                belongsTo(e.tenant(), e.programmeId());
                createdOn = e.createdOn();
            }
            case ProgrammeEvent.ProcessBound e -> process = e.instance();
            case ProgrammeEvent.StandardsReviewMissed e -> quarters++;
            case ProgrammeEvent.StandardsReviewDue e -> {
                quarters++;
                dueReviews.put(e.reviewId(), e.dueOn());
            }
            case ProgrammeEvent.StandardsReviewCompleted e -> {
                dueReviews.remove(e.reviewId());
                completedReviews.add(e.reviewId());
            }
            case ProgrammeEvent.StandardsReviewEscalationDue e -> reviewsToEscalate.add(e.reviewId());
        }
    }
}
