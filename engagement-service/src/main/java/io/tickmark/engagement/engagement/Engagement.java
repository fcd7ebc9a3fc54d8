package io.tickmark.engagement.engagement;

import io.tickmark.api.Metadata;
import io.tickmark.api.engagement.EngagementCommand.AppointTeam;
import io.tickmark.api.engagement.EngagementCommand.ApproveScope;
import io.tickmark.api.engagement.EngagementCommand.BindProcess;
import io.tickmark.api.engagement.EngagementCommand.Cancel;
import io.tickmark.api.engagement.EngagementCommand.ChooseCategories;
import io.tickmark.api.engagement.EngagementCommand.ChooseReportType;
import io.tickmark.api.engagement.EngagementCommand.Close;
import io.tickmark.api.engagement.EngagementCommand.CompleteControlList;
import io.tickmark.api.engagement.EngagementCommand.ConcludeFieldwork;
import io.tickmark.api.engagement.EngagementCommand.DeclareAuditReadiness;
import io.tickmark.api.engagement.EngagementCommand.DefineComponents;
import io.tickmark.api.engagement.EngagementCommand.EndObservation;
import io.tickmark.api.engagement.EngagementCommand.FreezeBaseline;
import io.tickmark.api.engagement.EngagementCommand.Hold;
import io.tickmark.api.engagement.EngagementCommand.Open;
import io.tickmark.api.engagement.EngagementCommand.OpenFollowUps;
import io.tickmark.api.engagement.EngagementCommand.ReachRenewalLeadTime;
import io.tickmark.api.engagement.EngagementCommand.ReceiveReport;
import io.tickmark.api.engagement.EngagementCommand.RecordEngagementLetter;
import io.tickmark.api.engagement.EngagementCommand.Resume;
import io.tickmark.api.engagement.EngagementCommand.RollForward;
import io.tickmark.api.engagement.EngagementCommand.SignOffOpenGaps;
import io.tickmark.api.engagement.EngagementCommand.StartFieldwork;
import io.tickmark.api.engagement.EngagementCommand.StartObservation;
import io.tickmark.api.engagement.EngagementCommand.StartReadiness;
import io.tickmark.api.engagement.EngagementCommand.Withdraw;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.OneProcessLeads;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One examination of one system. What it decides stands in the classes named after its phases; opening it again under
 * the same id changes nothing.
 */
@Aggregate(cache = "engagementCache")
public class Engagement extends EventSourced {

    private final EngagementState state = new EngagementState();

    protected Engagement() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Open command, MetaData metaData) {
        if (!exists()) {
            open(metaData, command.engagementId(), command.programmeId(), command.tenant(), command.name());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RollForward command, MetaData metaData) {
        if (!exists()) {
            Input.text("from", command.from());
            open(metaData, command.engagementId(), command.programmeId(), command.tenant(), command.name());
            happened(new EngagementEvent.RolledForward(
                    command.engagementId(), command.from(), command.proposedPeriod()));
        }
    }

    private void open(MetaData metaData, String id, String programmeId, String tenant, String name) {
        createdBy(metaData, Input.text("tenant", tenant), id, Input.text("programmeId", programmeId));
        happened(new EngagementEvent.Opened(
                id, Input.text("programmeId", programmeId), tenant, Input.text("name", name)));
    }

    @CommandHandler
    void handle(BindProcess command) {
        if (OneProcessLeads.isNew(state.process, Input.text("instance", command.instance()))) {
            happened(new EngagementEvent.ProcessBound(command.engagementId(), command.instance()));
        }
    }

    @CommandHandler
    void handle(ChooseReportType command) {
        happened(Planning.decide(state, command));
    }

    @CommandHandler
    void handle(ChooseCategories command, CriteriaCatalogue catalogue) {
        happened(Planning.decide(state, command, catalogue));
    }

    @CommandHandler
    void handle(DefineComponents command) {
        happened(Planning.decide(state, command));
    }

    @CommandHandler
    void handle(AppointTeam command) {
        happened(Planning.decide(state, command));
    }

    @CommandHandler
    void handle(ApproveScope command) {
        happened(Planning.decide(state, command));
    }

    @CommandHandler
    void handle(RecordEngagementLetter command, Clock clock) {
        happened(Planning.decide(state, command, clock));
    }

    @CommandHandler
    void handle(StartReadiness command) {
        happened(Readiness.decide(state, command));
    }

    @CommandHandler
    void handle(CompleteControlList command) {
        happened(Readiness.decide(state, command));
    }

    @CommandHandler
    void handle(FreezeBaseline command) {
        happened(Readiness.decide(state, command));
    }

    @CommandHandler
    void handle(SignOffOpenGaps command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        happened(Readiness.decide(state, command, actor));
    }

    @CommandHandler
    void handle(DeclareAuditReadiness command) {
        happened(Readiness.decide(state, command));
    }

    @CommandHandler
    void handle(StartObservation command, Clock clock) {
        happened(Examination.decide(state, command, clock));
    }

    @CommandHandler
    void handle(EndObservation command, Clock clock) {
        happened(Examination.decide(state, command, clock));
    }

    @CommandHandler
    void handle(StartFieldwork command, Clock clock) {
        happened(Examination.decide(state, command, clock));
    }

    @CommandHandler
    void handle(ConcludeFieldwork command) {
        happened(Examination.decide(state, command));
    }

    @CommandHandler
    void handle(ReceiveReport command, Clock clock) {
        happened(Examination.decide(state, command, clock));
    }

    @CommandHandler
    void handle(OpenFollowUps command) {
        happened(Closing.decide(state, command));
    }

    @CommandHandler
    void handle(Close command) {
        happened(Closing.decide(state, command));
    }

    @CommandHandler
    void handle(ReachRenewalLeadTime command) {
        happened(Closing.decide(state, command));
    }

    @CommandHandler
    void handle(Hold command) {
        happened(Interruption.decide(state, command));
    }

    @CommandHandler
    void handle(Resume command) {
        happened(Interruption.decide(state, command));
    }

    @CommandHandler
    void handle(Cancel command) {
        happened(Interruption.decide(state, command));
    }

    @CommandHandler
    void handle(Withdraw command, @MetaDataValue(Metadata.ACTOR_ROLE) @Nullable String role) {
        happened(Interruption.decide(state, command, role));
    }

    @EventSourcingHandler
    void on(EngagementEvent event, MetaData metaData) {
        remember(event, metaData);
        if (event instanceof EngagementEvent.Opened opened) {
            belongsTo(opened.tenant(), opened.engagementId());
        } else if (event instanceof EngagementEvent.EngagementLetterSigned signed) {
            examinedBy(signed.letter().firm());
        }
        state.evolve(event);
    }
}
