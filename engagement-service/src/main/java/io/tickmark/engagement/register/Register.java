package io.tickmark.engagement.register;

import io.tickmark.api.Metadata;
import io.tickmark.api.register.Entry;
import io.tickmark.api.register.RegisterCommand;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.RegisterState;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.Preparers;
import io.tickmark.engagement.rules.RuleViolation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The entries of one kind in a programme or engagement. It is opened by the first entry, or by saying that there is none, and is
 * reviewed as a whole by somebody who changed nothing in it since the last review.
 */
@Aggregate(cache = "registerCache")
public class Register extends EventSourced {

    private String partOf = "";
    private RegisteredEntries registered = RegisteredEntries.NOTHING;
    private Preparers preparers = new Preparers();

    protected Register() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RegisterCommand.RecordEntry command,
            MetaData metaData,
            CriteriaCatalogue catalogue,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        open(command, command.tenant(), metaData);
        int number = registered.numbered() + 1;
        happened(new RegisterEvent.EntryRecorded(
                command.registerId(),
                command.partOf(),
                number,
                acceptable(number, command.entry(), catalogue),
                Input.day("effectiveFrom", command.effectiveFrom()),
                actor));
    }

    @CommandHandler
    void handle(
            RegisterCommand.ReviseEntry command,
            CriteriaCatalogue catalogue,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        RegisteredEntry before = entry(command.number());
        happened(new RegisterEvent.EntryRevised(
                command.registerId(),
                partOf,
                command.number(),
                before.version() + 1,
                before.entry(),
                acceptable(command.number(), command.entry(), catalogue),
                VersionsFollowInTime.check(before, command.effectiveFrom()),
                Input.text("reason", command.reason()),
                actor));
    }

    @CommandHandler
    void handle(
            RegisterCommand.WithdrawEntry command,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        RegisteredEntry last = entry(command.number());
        happened(new RegisterEvent.EntryWithdrawn(
                command.registerId(),
                partOf,
                command.number(),
                last.version(),
                last.entry(),
                VersionsFollowInTime.check(last, command.effectiveFrom()),
                Input.text("reason", command.reason()),
                actor));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RegisterCommand.SayNone command,
            MetaData metaData,
            @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        open(command, command.tenant(), metaData);
        NoneOnlyWhereNothingIs.check(command.kind(), registered);
        happened(new RegisterEvent.NoneSaid(
                command.registerId(), command.partOf(), Input.text("reason", command.reason()), actor));
    }

    @CommandHandler
    void handle(RegisterCommand.Review command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        if (!RegisterState.TABLE.allows(registered.state(), RegisterEvent.Reviewed.class)) {
            throw RuleViolation.state(
                    "Reviewing",
                    "the register",
                    registered.state(),
                    RegisterState.TABLE.from(RegisterEvent.Reviewed.class));
        }
        SomethingIsSaid.check(command.kind(), registered);
        ReviewerChangedNothing.check(preparers, actor);
        happened(new RegisterEvent.Reviewed(
                command.registerId(), partOf, actor, Input.text("conclusion", command.conclusion())));
    }

    /** N13: the refusal stands in the history of the register. */
    @CommandHandler
    void handle(RegisterCommand.NoteSegregationViolation command) {
        happened(new RegisterEvent.SegregationViolationBlocked(command.registerId(), partOf, command.violation()));
    }

    private void open(RegisterCommand command, String tenant, MetaData metaData) {
        if (!exists()) {
            createdBy(metaData, Input.text("tenant", tenant), command.registerId(), command.partOf());
            happened(new RegisterEvent.Opened(
                    command.registerId(),
                    Input.text("partOf", command.partOf()),
                    tenant,
                    Input.present("kind", command.kind())));
        }
    }

    private Entry acceptable(int number, Entry entry, CriteriaCatalogue catalogue) {
        EntryIsComplete.check(entry);
        ToolSupportsKnownCriteria.check(entry, catalogue);
        MethodHasWhatItNeeds.check(entry);
        ReportPeriodIsInOrder.check(entry);
        TitleIsUnique.check(registered, number, entry);
        return entry;
    }

    private RegisteredEntry entry(int number) {
        RegisteredEntry entry = registered.entries().get(number);
        if (entry == null) {
            throw RuleViolation.input("number", "is " + number + "; the register holds no entry with this number.");
        }
        return entry;
    }

    @EventSourcingHandler
    void on(RegisterEvent event, MetaData metaData) {
        remember(event, metaData);
        registered = registered.after(event);
        switch (event) {
            case RegisterEvent.Opened e -> {
                belongsTo(e.tenant(), e.partOf());
                partOf = e.partOf();
            }
            case RegisterEvent.EntryRecorded e -> preparers.add(e.recordedBy());
            case RegisterEvent.EntryRevised e -> preparers.add(e.revisedBy());
            case RegisterEvent.EntryWithdrawn e -> preparers.add(e.withdrawnBy());
            case RegisterEvent.NoneSaid e -> preparers.add(e.saidBy());
            case RegisterEvent.Reviewed e -> preparers = new Preparers();
            case RegisterEvent.SegregationViolationBlocked e -> {}
        }
    }
}
