package io.tickmark.engagement.workitem;

import io.tickmark.api.Metadata;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand.Abandon;
import io.tickmark.api.workitem.WorkItemCommand.Accept;
import io.tickmark.api.workitem.WorkItemCommand.Answer;
import io.tickmark.api.workitem.WorkItemCommand.Conclude;
import io.tickmark.api.workitem.WorkItemCommand.Issue;
import io.tickmark.api.workitem.WorkItemCommand.NoteSegregationViolation;
import io.tickmark.api.workitem.WorkItemCommand.Rest;
import io.tickmark.api.workitem.WorkItemCommand.Resume;
import io.tickmark.api.workitem.WorkItemCommand.Return;
import io.tickmark.api.workitem.WorkItemCommand.Submit;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.api.workitem.WorkItemState;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.aggregate.Standing;
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
import org.jspecify.annotations.Nullable;

/**
 * The auditor's test of one control: evidence is asked for, handed over, accepted or returned, tested and concluded by
 * two people of the firm (R50, R53, D20). It rests and ends with its engagement. Issuing it again changes nothing.
 */
@Aggregate(cache = "workItemCache")
public class WorkItem extends EventSourced {

    private WorkItemState state = WorkItemState.ISSUED;
    private WorkItemEvent.@Nullable Issued issued;
    private int submissions;
    private String preparer = "";
    private final Standing standing = new Standing();
    private final Preparers submitters = new Preparers();
    private final Preparers preparers = new Preparers();
    private @Nullable TestResult result;

    protected WorkItem() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Issue command, MetaData metaData) {
        if (exists()) {
            return;
        }
        createdBy(
                metaData,
                Input.text("tenant", command.tenant()),
                command.workItemId(),
                Input.text("engagementId", command.engagementId()));
        happened(new WorkItemEvent.Issued(
                command.workItemId(),
                Input.text("engagementId", command.engagementId()),
                command.tenant(),
                Input.text("firm", command.firm()),
                Input.present("reportType", command.reportType()),
                Input.text("controlId", command.controlId()),
                Input.present("control", command.control()),
                Input.present("operated", command.operated())));
    }

    @CommandHandler
    void handle(Submit command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Submitting evidence", WorkItemEvent.Submitted.class);
        if (Input.present("evidence", command.evidence()).isEmpty()) {
            throw RuleViolation.of("R50", "There is no evidence; add at least one item with its reference.");
        }
        for (EvidenceItem item : command.evidence()) {
            Input.text("evidence.name", item.name());
            Input.text("evidence.reference", item.reference());
        }
        happened(new WorkItemEvent.Submitted(
                command.workItemId(),
                issued().engagementId(),
                issued().controlId(),
                issued().firm(),
                issued().control(),
                issued().operated(),
                actor,
                submissions + 1,
                command.evidence(),
                Input.optionalText("note", command.note())));
    }

    @CommandHandler
    void handle(Accept command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Accepting evidence", WorkItemEvent.Accepted.class);
        ReviewerIsNotPreparer.accepts(submitters, actor);
        happened(new WorkItemEvent.Accepted(
                command.workItemId(), issued().engagementId(), issued().controlId(), submissions));
    }

    @CommandHandler
    void handle(Return command) {
        mustAllow("Returning evidence", WorkItemEvent.Returned.class);
        happened(new WorkItemEvent.Returned(
                command.workItemId(),
                issued().engagementId(),
                issued().controlId(),
                submissions,
                Input.text("reason", command.reason())));
    }

    @CommandHandler
    void handle(Answer command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Recording a result", WorkItemEvent.Answered.class);
        ReviewerIsNotPreparer.answers(submitters, actor);
        TestResult given = Input.present("result", command.result());
        ReportType type = issued().reportType();
        InquiryAloneConcludesNothing.check(given.procedures());
        OperationOnlyOnType2.check(type, given.design(), given.operation());
        UnsuitableDesignIsNotEffective.check(given.design(), given.operation());
        DeviationsMatchConclusion.check(given.operation(), given.deviations());
        Input.text("summary", given.summary());
        happened(new WorkItemEvent.Answered(
                command.workItemId(), issued().engagementId(), issued().controlId(), actor, given));
    }

    @CommandHandler
    void handle(Conclude command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustAllow("Concluding", WorkItemEvent.Concluded.class);
        ReviewerIsNotPreparer.concludes(preparers, actor);
        happened(new WorkItemEvent.Concluded(
                command.workItemId(),
                issued().engagementId(),
                issued().controlId(),
                issued().control().code(),
                preparer,
                actor,
                Input.present("result", result)));
    }

    @CommandHandler
    void handle(Rest command) {
        if (state.open() && standing.isGoingOn()) {
            happened(new WorkItemEvent.Rested(
                    command.workItemId(),
                    issued().engagementId(),
                    issued().controlId(),
                    Input.text("reason", command.reason())));
        }
    }

    @CommandHandler
    void handle(Resume command) {
        if (standing.isResting()) {
            happened(new WorkItemEvent.Resumed(
                    command.workItemId(),
                    issued().engagementId(),
                    issued().controlId(),
                    Input.text("reason", command.reason())));
        }
    }

    @CommandHandler
    void handle(Abandon command) {
        if (state.open() && !standing.hasEnded()) {
            happened(new WorkItemEvent.Abandoned(
                    command.workItemId(),
                    issued().engagementId(),
                    issued().controlId(),
                    Input.present("ended", command.ended()),
                    Input.text("reason", command.reason())));
        }
    }

    /** N13: the refusal stands in the history of the test. */
    @CommandHandler
    void handle(NoteSegregationViolation command) {
        happened(new WorkItemEvent.SegregationViolationBlocked(
                command.workItemId(), issued().engagementId(), issued().controlId(), command.violation()));
    }

    private WorkItemEvent.Issued issued() {
        return Input.present("workItemId", issued);
    }

    private void mustAllow(String deed, Class<? extends WorkItemEvent> event) {
        standing.mustGoOn();
        if (!WorkItemState.TABLE.allows(state, event)) {
            throw RuleViolation.state(deed, "the work item", state, WorkItemState.TABLE.from(event));
        }
    }

    @EventSourcingHandler
    void on(WorkItemEvent event, MetaData metaData) {
        remember(event, metaData);
        state = state.after(event);
        switch (event) {
            case WorkItemEvent.Issued e -> {
                belongsTo(e.tenant(), e.engagementId());
                examinedBy(e.firm());
                issued = e;
            }
            case WorkItemEvent.Submitted e -> {
                submissions = e.submission();
                submitters.add(e.submittedBy());
                preparers.add(e.submittedBy());
            }
            case WorkItemEvent.Accepted e -> {}
            case WorkItemEvent.Returned e -> {}
            case WorkItemEvent.Answered e -> {
                preparer = e.preparedBy();
                preparers.add(e.preparedBy());
                result = e.result();
            }
            case WorkItemEvent.Concluded e -> {}
            case WorkItemEvent.Rested e -> standing.rests();
            case WorkItemEvent.Resumed e -> standing.goesOn();
            case WorkItemEvent.Abandoned e -> standing.ends(e.ended());
            case WorkItemEvent.SegregationViolationBlocked e -> {}
        }
    }
}
