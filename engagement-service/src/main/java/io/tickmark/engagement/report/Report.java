package io.tickmark.engagement.report;

import io.tickmark.api.Metadata;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.ReportCommand.Abandon;
import io.tickmark.api.report.ReportCommand.FormOpinion;
import io.tickmark.api.report.ReportCommand.Issue;
import io.tickmark.api.report.ReportCommand.Open;
import io.tickmark.api.report.ReportCommand.RefuseAssertion;
import io.tickmark.api.report.ReportCommand.RequestOpinion;
import io.tickmark.api.report.ReportCommand.SignAssertion;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.rules.Input;
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
 * Management's assertion, the auditor's opinion and the report that carries both. Without a signed assertion there is no
 * opinion, and after a withdrawal nothing more (D2). Opening it again changes nothing.
 */
@Aggregate(cache = "reportCache")
public class Report extends EventSourced {

    private ReportEvent.@Nullable Opened opened;
    private boolean signed;
    private boolean requested;
    private boolean issued;
    private boolean abandoned;
    private String preparer = "";
    private List<Opinion> opinions = List.of();

    protected Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Open command, MetaData metaData) {
        if (exists()) {
            return;
        }
        createdBy(metaData, Input.text("tenant", command.tenant()));
        Input.texts("criteria", command.criteria());
        happened(new ReportEvent.Opened(
                command.reportId(),
                Input.text("engagementId", command.engagementId()),
                command.tenant(),
                Input.text("firm", command.firm()),
                Input.present("type", command.type()),
                Input.day("examinedUntil", command.examinedUntil()),
                command.criteria()));
    }

    @CommandHandler
    void handle(
            SignAssertion command, Clock clock, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustBeUnsigned();
        LocalDate signedOn = Today.notAfter(clock, "D2", "signedOn", command.signedOn());
        happened(new ReportEvent.AssertionSigned(
                command.reportId(), engagementId(), actor, signedOn, Input.text("statement", command.statement())));
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
    void handle(FormOpinion command, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustBeSigned();
        OpinionsCoverTheirSubjects.check(opened().type(), opened().criteria(), command.opinions());
        happened(new ReportEvent.OpinionFormed(command.reportId(), engagementId(), actor, command.opinions()));
    }

    @CommandHandler
    void handle(Issue command, Clock clock, @MetaDataValue(value = Metadata.ACTOR, required = true) String actor) {
        mustBeSigned();
        if (opinions.isEmpty()) {
            throw RuleViolation.of("D15", "There is no opinion yet; form it before the report is issued.");
        }
        IssuerIsNotPreparer.check(preparer, actor);
        LocalDate reportDate = Today.notAfter(clock, "R60", "reportDate", command.reportDate());
        if (reportDate.isBefore(opened().examinedUntil())) {
            throw RuleViolation.of("R60", "The report cannot be dated before " + opened().examinedUntil() + ".")
                    .with("examinedUntil", opened().examinedUntil());
        }
        if (!Input.text("sha256", command.sha256()).matches("[0-9a-f]{64}")) {
            throw RuleViolation.input("sha256", "is no digest; give 64 lower-case hex digits.");
        }
        happened(new ReportEvent.Issued(
                command.reportId(), engagementId(), preparer, actor, reportDate, opinions, command.sha256()));
    }

    @CommandHandler
    void handle(Abandon command) {
        if (!abandoned) {
            mustBeOpen();
            happened(new ReportEvent.Abandoned(
                    command.reportId(), engagementId(), Input.text("reason", command.reason())));
        }
    }

    private ReportEvent.Opened opened() {
        return Input.present("reportId", opened);
    }

    private String engagementId() {
        return opened().engagementId();
    }

    private void mustBeOpen() {
        if (abandoned) {
            throw RuleViolation.of("D2", "The auditor withdrew; nothing more can be said about this report.");
        }
        if (issued) {
            throw RuleViolation.of(RuleViolation.STATE, "The report is issued and stands as it is.");
        }
    }

    private void mustBeSigned() {
        mustBeOpen();
        if (!signed) {
            throw RuleViolation.of("D2", "Management has not signed its assertion; it must, before an opinion.");
        }
    }

    private void mustBeUnsigned() {
        mustBeOpen();
        if (signed) {
            throw RuleViolation.of(RuleViolation.STATE, "The assertion is signed already and stands as it is.");
        }
    }

    @EventSourcingHandler
    void on(ReportEvent event, MetaData metaData) {
        remember(event, metaData);
        switch (event) {
            case ReportEvent.Opened e -> {
                belongsTo(e.tenant());
                examinedBy(e.firm());
                opened = e;
            }
            case ReportEvent.AssertionSigned e -> signed = true;
            case ReportEvent.AssertionRefused e -> signed = false;
            case ReportEvent.OpinionRequested e -> requested = true;
            case ReportEvent.OpinionFormed e -> {
                preparer = e.preparedBy();
                opinions = e.opinions();
            }
            case ReportEvent.Issued e -> issued = true;
            case ReportEvent.Abandoned e -> abandoned = true;
        }
    }
}
