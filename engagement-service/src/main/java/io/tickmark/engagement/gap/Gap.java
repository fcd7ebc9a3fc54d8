package io.tickmark.engagement.gap;

import io.tickmark.api.Metadata;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapState;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.aggregate.Standing;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.Preparers;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a control lacks. It ends verified by somebody other than its fixer, or accepted as a risk until a day
 * (R27), and rests and ends with its engagement. Identifying it again changes nothing.
 */
@Aggregate(cache = "gapCache")
public class Gap extends EventSourced {

    private GapState state = GapState.IDENTIFIED;
    private String engagementId = "";
    private String owner = "";
    private String fixer = "";
    private final Preparers fixers = new Preparers();
    private int attempts;
    private final Standing standing = new Standing();
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate restedOn;

    protected Gap() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GapCommand.Identify command, MetaData metaData) {
        if (exists()) {
            return;
        }
        createdBy(
                metaData,
                Input.text("tenant", command.tenant()),
                command.gapId(),
                Input.text("engagementId", command.engagementId()));
        Input.texts("criteria", command.criteria());
        happened(new GapEvent.Identified(
                command.gapId(),
                Input.text("engagementId", command.engagementId()),
                command.tenant(),
                Input.text("controlId", command.controlId()),
                Input.text("controlCode", command.controlCode()),
                command.criteria(),
                Input.present("source", command.source()),
                Input.present("severity", command.severity()),
                Input.text("description", command.description()),
                Input.text("proposedAction", command.proposedAction()),
                Input.text("owner", command.owner())));
    }

    @CommandHandler
    void handle(
            GapCommand.Plan command,
            Clock clock,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Planning", GapEvent.RemediationPlanned.class);
        LocalDate due = DueDateIsAhead.ofRemediation(command.dueOn(), clock);
        happened(new GapEvent.RemediationPlanned(
                command.gapId(), engagementId, actor, Input.text("action", command.action()), due));
    }

    /** Whoever re-plans takes part in the remediation, and does not judge it (D20). */
    @CommandHandler
    void handle(
            GapCommand.Replan command,
            Clock clock,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Re-planning", GapEvent.Replanned.class);
        LocalDate due = DueDateIsAhead.ofRemediation(command.dueOn(), clock);
        String newOwner = Input.text("owner", command.owner());
        if (!newOwner.equals(owner) || !due.equals(dueOn)) {
            happened(new GapEvent.Replanned(
                    command.gapId(), engagementId, actor, newOwner, due, Input.text("reason", command.reason())));
        }
    }

    @CommandHandler
    void handle(GapCommand.Defer command) {
        mustAllow("Deferring", GapEvent.Deferred.class);
        happened(new GapEvent.Deferred(command.gapId(), engagementId, Input.text("reason", command.reason())));
    }

    @CommandHandler
    void handle(GapCommand.ProposeRisk command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Proposing to accept the risk", GapEvent.RiskProposed.class);
        happened(new GapEvent.RiskProposed(command.gapId(), engagementId, actor));
    }

    @CommandHandler
    void handle(
            GapCommand.AcceptRisk command,
            Clock clock,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Accepting the risk", GapEvent.RiskAccepted.class);
        LocalDate expiresOn = DueDateIsAhead.ofAcceptedRisk(command.expiresOn(), clock);
        happened(new GapEvent.RiskAccepted(
                command.gapId(), engagementId, actor, Input.text("reason", command.reason()), expiresOn));
    }

    @CommandHandler
    void handle(GapCommand.Complete command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Completing", GapEvent.RemediationCompleted.class);
        happened(new GapEvent.RemediationCompleted(
                command.gapId(), engagementId, actor, Input.text("whatWasDone", command.whatWasDone()), attempts + 1));
    }

    @CommandHandler
    void handle(GapCommand.Verify command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Verifying", GapEvent.RemediationVerified.class);
        VerifierIsNotFixer.verifies(fixers, actor);
        happened(new GapEvent.RemediationVerified(
                command.gapId(), engagementId, fixer, actor, Input.text("howChecked", command.howChecked())));
    }

    @CommandHandler
    void handle(GapCommand.Reject command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Rejecting", GapEvent.RemediationRejected.class);
        VerifierIsNotFixer.rejects(fixers, actor);
        happened(new GapEvent.RemediationRejected(
                command.gapId(), engagementId, fixer, actor, Input.text("reason", command.reason()), attempts));
    }

    /** A timer that fires after the work was done makes nothing due; one that fires during a rest waits (R34). */
    @CommandHandler
    void handle(GapCommand.NoteReminderDue command, Clock clock) {
        if (dueOn != null && GapState.TABLE.allows(state, GapEvent.ReminderDue.class)) {
            standing.mustGoOn();
            DueOnlyOnItsDay.check(clock, dueOn.minusDays(command.daysBefore()));
            happened(new GapEvent.ReminderDue(command.gapId(), engagementId, owner, dueOn));
        }
    }

    /** A timer that fires after the work was done makes nothing due; one that fires during a rest waits (R34). */
    @CommandHandler
    void handle(GapCommand.NoteEscalationDue command, Clock clock) {
        if (dueOn != null && GapState.TABLE.allows(state, GapEvent.EscalationDue.class)) {
            standing.mustGoOn();
            DueOnlyOnItsDay.check(clock, dueOn.plusDays(1));
            happened(new GapEvent.EscalationDue(command.gapId(), engagementId, owner, dueOn));
        }
    }

    @CommandHandler
    void handle(GapCommand.Rest command, Clock clock) {
        if (state.open() && standing.isGoingOn()) {
            happened(new GapEvent.Rested(
                    command.gapId(), engagementId, Today.of(clock), Input.text("reason", command.reason())));
        }
    }

    @CommandHandler
    void handle(GapCommand.Resume command, Clock clock) {
        if (standing.isResting()) {
            happened(new GapEvent.Resumed(
                    command.gapId(),
                    engagementId,
                    DueAfterRest.of(dueOn, restedOn, clock),
                    Input.text("reason", command.reason())));
        }
    }

    @CommandHandler
    void handle(GapCommand.Abandon command) {
        if (state.open() && !standing.hasEnded()) {
            happened(new GapEvent.Abandoned(
                    command.gapId(),
                    engagementId,
                    Input.present("ended", command.ended()),
                    Input.text("reason", command.reason())));
        }
    }

    /** N13: the refusal stands in the history of the gap. */
    @CommandHandler
    void handle(GapCommand.NoteSegregationViolation command) {
        happened(new GapEvent.SegregationViolationBlocked(command.gapId(), engagementId, command.violation()));
    }

    private void mustAllow(String deed, Class<? extends GapEvent> event) {
        standing.mustGoOn();
        if (!GapState.TABLE.allows(state, event)) {
            throw RuleViolation.state(deed, "the gap", state, GapState.TABLE.from(event));
        }
    }

    @EventSourcingHandler
    void on(GapEvent event, MetaData metaData) {
        remember(event, metaData);
        state = state.after(event);
        switch (event) {
            case GapEvent.Identified e -> {
                belongsTo(e.tenant(), e.engagementId());
                engagementId = e.engagementId();
                owner = e.owner();
            }
            case GapEvent.RemediationPlanned e -> {
                fixers.add(e.plannedBy());
                dueOn = e.dueOn();
            }
            case GapEvent.Replanned e -> {
                fixers.add(e.replannedBy());
                owner = e.owner();
                dueOn = e.dueOn();
            }
            case GapEvent.Deferred e -> {}
            case GapEvent.RiskProposed e -> {}
            case GapEvent.RiskAccepted e -> {}
            case GapEvent.RemediationCompleted e -> {
                fixer = e.fixedBy();
                fixers.add(e.fixedBy());
                attempts = e.attempt();
            }
            case GapEvent.RemediationVerified e -> {}
            case GapEvent.RemediationRejected e -> {}
            case GapEvent.ReminderDue e -> {}
            case GapEvent.EscalationDue e -> {}
            case GapEvent.Rested e -> {
                standing.rests();
                restedOn = e.restedOn();
            }
            case GapEvent.Resumed e -> {
                standing.goesOn();
                dueOn = e.dueOn();
            }
            case GapEvent.Abandoned e -> standing.ends(e.ended());
            case GapEvent.SegregationViolationBlocked e -> {}
        }
    }
}
