package io.tickmark.engagement.control;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlCommand.Assess;
import io.tickmark.api.control.ControlCommand.Assign;
import io.tickmark.api.control.ControlCommand.Implement;
import io.tickmark.api.control.ControlCommand.Map;
import io.tickmark.api.control.ControlCommand.Register;
import io.tickmark.api.control.ControlCommand.Retire;
import io.tickmark.api.control.ControlCommand.Revise;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlState;
import io.tickmark.api.control.Definition;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A control of the service organisation: its versions, its owner, and how engagements rate it. */
@Aggregate(cache = "controlCache")
public class Control extends EventSourced {

    private ControlState state = ControlState.REGISTERED;
    private @Nullable Definition definition;
    private @Nullable ControlLife life;
    private int version;
    private @Nullable LocalDate versionFrom;
    private @Nullable LocalDate implementedFrom;
    private @Nullable LocalDate retiredFrom;

    protected Control() {}

    private Definition definition() {
        return Input.present("definition", definition);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Register command, MetaData metaData, CriteriaCatalogue catalogue) {
        Definition wanted = DefinitionIsComplete.check(command.definition(), catalogue);
        if (!exists()) {
            createdBy(
                    metaData,
                    Input.text("tenant", command.tenant()),
                    command.controlId(),
                    Input.text("programmeId", command.programmeId()));
            happened(new ControlEvent.Registered(
                    command.controlId(), Input.text("programmeId", command.programmeId()), command.tenant(), wanted));
        } else if (!wanted.equals(definition)) {
            throw RuleViolation.of(
                            "R22",
                            "Control " + wanted.code() + " is registered with another definition; revise it instead.")
                    .with("code", wanted.code())
                    .with("version", version);
        }
    }

    @CommandHandler
    void handle(Revise command, CriteriaCatalogue catalogue) {
        mustAllow(ControlEvent.Revised.class);
        Definition wanted = DefinitionIsComplete.check(command.definition(), catalogue);
        LocalDate from = Input.day("effectiveFrom", command.effectiveFrom());
        String reason = Input.text("reason", command.reason());
        if (!wanted.code().equals(definition().code())) {
            throw RuleViolation.input("code", "cannot change; register another control instead.");
        }
        ControlDates.revised(from, implementedFrom, version, versionFrom);
        if (!wanted.equals(definition)) {
            happened(new ControlEvent.Revised(command.controlId(), version + 1, definition(), wanted, from, reason));
        }
    }

    @CommandHandler
    void handle(Assign command) {
        mustAllow(ControlEvent.Assigned.class);
        OwnersAreNamed.check(command.owner(), command.deputy(), command.evidenceOwner());
        Definition wanted = definition().ownedBy(command.owner(), command.deputy(), command.evidenceOwner());
        if (!wanted.equals(definition)) {
            happened(new ControlEvent.Assigned(
                    command.controlId(), command.owner(), command.deputy(), command.evidenceOwner()));
        }
    }

    @CommandHandler
    void handle(Map command, CriteriaCatalogue catalogue) {
        mustAllow(ControlEvent.Mapped.class);
        Input.texts("criteria", command.criteria());
        List<String> wanted = catalogue.inOrder(command.criteria());
        if (!wanted.equals(definition().criteria())) {
            happened(new ControlEvent.Mapped(command.controlId(), definition().criteria(), wanted));
        }
    }

    @CommandHandler
    void handle(Implement command, Clock clock) {
        if (state == ControlState.IMPLEMENTED && command.effectiveFrom().equals(implementedFrom)) {
            return;
        }
        mustAllow(ControlEvent.Implemented.class);
        happened(new ControlEvent.Implemented(command.controlId(), ControlDates.began(clock, command.effectiveFrom())));
    }

    @CommandHandler
    void handle(Retire command, Clock clock) {
        mustAllow(ControlEvent.Retired.class);
        LocalDate from = ControlDates.ended(clock, command.effectiveFrom(), implementedFrom, versionFrom);
        happened(new ControlEvent.Retired(command.controlId(), from, Input.text("reason", command.reason())));
    }

    @CommandHandler
    void handle(Assess command, Clock clock) {
        mustAllow(ControlEvent.Assessed.class);
        String engagementId = Input.text("engagementId", command.engagementId());
        AssessmentNeedsBasis.check(command.basis());
        ShortfallMatchesRating.check(command.rating(), command.shortfall());
        happened(new ControlEvent.Assessed(
                command.controlId(),
                engagementId,
                definition().code(),
                Input.present("definition", life).definitionOn(Today.of(clock)).criteria(),
                command.rating(),
                command.basis(),
                command.shortfall(),
                command.shortfall() == null ? null : Ids.gap(engagementId, command.controlId())));
    }

    private void mustAllow(Class<? extends ControlEvent> event) {
        if (!ControlState.TABLE.allows(state, event)) {
            String remedy = state == ControlState.RETIRED
                    ? "The control is retired from " + retiredFrom + " on; register a new one."
                    : "The control operates from " + implementedFrom + " on; revise it to change how it operates.";
            throw RuleViolation.state(remedy).with("code", definition().code()).with("status", state);
        }
    }

    @EventSourcingHandler
    void on(ControlEvent event, MetaData metaData, @Timestamp Instant recordedAt) {
        remember(event, metaData);
        state = state.after(event);
        LocalDate on = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
        if (event instanceof ControlEvent.Registered registered) {
            life = ControlLife.of(registered.definition(), on);
        } else if (life != null) {
            life = life.after(event, on);
        }
        switch (event) {
            case ControlEvent.Registered registered -> {
                belongsTo(registered.tenant(), registered.programmeId());
                definition = registered.definition();
                version = 1;
            }
            case ControlEvent.Revised revised -> {
                definition = revised.after();
                version = revised.version();
                versionFrom = revised.effectiveFrom();
            }
            case ControlEvent.Assigned assigned ->
                definition = definition().ownedBy(assigned.owner(), assigned.deputy(), assigned.evidenceOwner());
            case ControlEvent.Mapped mapped -> definition = definition().serving(mapped.after());
            case ControlEvent.Implemented implemented -> implementedFrom = implemented.effectiveFrom();
            case ControlEvent.Retired retired -> retiredFrom = retired.effectiveFrom();
            case ControlEvent.Assessed assessed -> {}
        }
    }
}
