package io.tickmark.engagement.report;

import io.tickmark.api.Metadata;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.ReportCommand.Abandon;
import io.tickmark.api.report.ReportCommand.FormOpinion;
import io.tickmark.api.report.ReportCommand.Issue;
import io.tickmark.api.report.ReportCommand.NoteSegregationViolation;
import io.tickmark.api.report.ReportCommand.Open;
import io.tickmark.api.report.ReportCommand.RefuseAssertion;
import io.tickmark.api.report.ReportCommand.RequestOpinion;
import io.tickmark.api.report.ReportCommand.Rest;
import io.tickmark.api.report.ReportCommand.Resume;
import io.tickmark.api.report.ReportCommand.SignAssertion;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.report.ReportState;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.aggregate.Standing;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.Preparers;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Management's assertion, the auditor's opinion and the report that carries both. It is opened by the conclusion of the
 * fieldwork only, and rests and ends with its engagement. Without a signed assertion there is no opinion (D2).
 */
@Aggregate(cache = "reportCache")
public class Report extends EventSourced {

    private ReportState state = ReportState.OPENED;
    private final Standing standing = new Standing();
    private final Preparers management = new Preparers();
    private final Preparers preparers = new Preparers();
    private ReportEvent.@Nullable Opened opened;
    private @Nullable LocalDate signedOn;
    private ReportEvent.@Nullable OpinionFormed formed;
    private boolean requested;

    protected Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Open command, MetaData metaData, @MetaDataValue(Metadata.CAUSATION_ID) @Nullable String cause) {
        OpenedByItsFieldwork.check(command, cause);
        if (exists()) {
            return;
        }
        createdBy(
                metaData,
                Input.text("tenant", command.tenant()),
                command.reportId(),
                Input.text("engagementId", command.engagementId()));
        Input.texts("criteria", command.criteria());
        happened(new ReportEvent.Opened(
                command.reportId(),
                command.engagementId(),
                command.tenant(),
                Input.text("firm", command.firm()),
                Input.present("type", command.type()),
                Input.day("examinedUntil", command.examinedUntil()),
                command.criteria(),
                command.fieldworkConcluded()));
    }

    @CommandHandler
    void handle(
            SignAssertion command, Clock clock, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustBeUnsigned();
        LocalDate day = DatesInOrder.ofAssertion(clock, command.signedOn(), opened().examinedUntil());
        happened(new ReportEvent.AssertionSigned(
                command.reportId(), engagementId(), actor, day, Input.text("statement", command.statement())));
    }

    @CommandHandler
    void handle(RefuseAssertion command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustBeUnsigned();
        happened(new ReportEvent.AssertionRefused(
                command.reportId(), engagementId(), actor, Input.text("reason", command.reason())));
    }

    @CommandHandler
    void handle(RequestOpinion command) {
        mustBeSigned();
        if (!requested) {
            happened(new ReportEvent.OpinionRequested(command.reportId(), engagementId(), opened().firm()));
        }
    }

    /** May be formed anew until the report is issued; the last one counts. */
    @CommandHandler
    void handle(
            FormOpinion command, Clock clock, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustBeSigned();
        IssuerIsNotPreparer.checkOpinion(management, actor);
        OpinionsCoverTheirSubjects.check(opened().type(), opened().criteria(), command.opinions());
        happened(new ReportEvent.OpinionFormed(
                command.reportId(), engagementId(), actor, Today.of(clock), command.opinions()));
    }

    @CommandHandler
    void handle(Issue command, Clock clock, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        LocalDate signed = mustBeSigned();
        if (formed == null) {
            throw RuleViolation.of("D15", "There is no opinion yet; form it before the report is issued.");
        }
        IssuerIsNotPreparer.check(preparers, actor);
        LocalDate reportDate =
                DatesInOrder.ofReport(clock, command.reportDate(), opened().examinedUntil(), signed, formed.formedOn());
        if (!Input.text("sha256", command.sha256()).matches("[0-9a-f]{64}")) {
            throw RuleViolation.input("sha256", "is no digest; give 64 lower-case hex digits.");
        }
        List<Opinion> opinions = formed.opinions();
        happened(new ReportEvent.Issued(
                command.reportId(),
                engagementId(),
                formed.preparedBy(),
                actor,
                reportDate,
                opinions,
                command.sha256(),
                opened().fieldworkConcluded()));
    }

    @CommandHandler
    void handle(Rest command) {
        if (state.open() && standing.isGoingOn()) {
            happened(
                    new ReportEvent.Rested(command.reportId(), engagementId(), Input.text("reason", command.reason())));
        }
    }

    @CommandHandler
    void handle(Resume command) {
        if (standing.isResting()) {
            happened(new ReportEvent.Resumed(
                    command.reportId(), engagementId(), Input.text("reason", command.reason())));
        }
    }

    /** An issued report stands, so its engagement cannot be given up any more. */
    @CommandHandler
    void handle(Abandon command) {
        if (!standing.hasEnded()) {
            mustNotBeIssued();
            happened(new ReportEvent.Abandoned(
                    command.reportId(),
                    engagementId(),
                    Input.present("ended", command.ended()),
                    Input.text("reason", command.reason())));
        }
    }

    /** N13: the refusal stands in the history of the report. */
    @CommandHandler
    void handle(NoteSegregationViolation command) {
        happened(new ReportEvent.SegregationViolationBlocked(command.reportId(), engagementId(), command.violation()));
    }

    private ReportEvent.Opened opened() {
        return Input.present("reportId", opened);
    }

    private String engagementId() {
        return opened().engagementId();
    }

    private void mustNotBeIssued() {
        if (!state.open()) {
            throw RuleViolation.state("The report is issued and stands as it is.");
        }
    }

    private LocalDate mustBeSigned() {
        mustNotBeIssued();
        standing.mustGoOn();
        if (signedOn == null) {
            throw RuleViolation.of("D2", "Management has not signed its assertion; it must, before an opinion.");
        }
        return signedOn;
    }

    private void mustBeUnsigned() {
        mustNotBeIssued();
        standing.mustGoOn();
        if (!ReportState.TABLE.allows(state, ReportEvent.AssertionSigned.class)) {
            throw RuleViolation.state("The assertion is signed already and stands as it is.");
        }
    }

    @EventSourcingHandler
    void on(ReportEvent event, MetaData metaData) {
        remember(event, metaData);
        state = state.after(event);
        switch (event) {
            case ReportEvent.Opened e -> {
                belongsTo(e.tenant(), e.engagementId());
                examinedBy(e.firm());
                opened = e;
            }
            case ReportEvent.AssertionSigned e -> {
                signedOn = e.signedOn();
                asserts(e.signedBy());
            }
            case ReportEvent.AssertionRefused e -> asserts(e.refusedBy());
            case ReportEvent.OpinionRequested e -> requested = true;
            case ReportEvent.OpinionFormed e -> {
                formed = e;
                preparers.add(e.preparedBy());
            }
            case ReportEvent.Issued e -> {}
            case ReportEvent.Rested e -> standing.rests();
            case ReportEvent.Resumed e -> standing.goesOn();
            case ReportEvent.Abandoned e -> standing.ends(e.ended());
            case ReportEvent.SegregationViolationBlocked e -> {}
        }
    }

    private void asserts(String person) {
        management.add(person);
        preparers.add(person);
    }
}
