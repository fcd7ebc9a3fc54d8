package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.rules.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** The report of an engagement on a real log: what opens it, and what it learns of its engagement. */
class ReportGateTest extends ProcessStory {

    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final List<Opinion> OPINIONS = Stream.of(OpinionSubject.values())
            .map(subject -> new Opinion(subject, OpinionType.UNMODIFIED, "", List.of()))
            .toList();

    private final String engagement = "eng-" + UUID.randomUUID();
    private final String report = Ids.report(engagement);
    private final String programme = "prg-" + engagement;
    private final String control = "ctl-" + engagement;
    private final List<TestedControl> tested =
            List.of(new TestedControl(control, "A-1", 1, DesignConclusion.SUITABLE, OperationConclusion.EFFECTIVE, 0));

    @Test
    void theConclusionOfTheFieldworkOpensItAndTheIssueNamesIt() {
        reporting();
        String concluded = events.readEvents(engagement)
                .asStream()
                .filter(event -> event.getPayload() instanceof EngagementEvent.FieldworkConcluded)
                .map(DomainEventMessage::getIdentifier)
                .findFirst()
                .orElseThrow();
        assertThat(said()).containsExactly(opened(concluded));

        sign();
        send(new ReportCommand.FormOpinion(engagement, OPINIONS), ADA);
        send(issue(), ABEL);

        ReportEvent.Issued issued = (ReportEvent.Issued) said().getLast();
        assertThat(issued.fieldworkConcluded()).isEqualTo(concluded);
    }

    @Test
    void noProcessOpensOneNotEvenInTheNameOfTheSystem() {
        fieldwork();
        var open = new ReportCommand.Open(
                engagement, "acme", "northgate", ReportType.TYPE_2, PERIOD.end(), List.of("CC6.1"), "event-1");
        refused("ROLE", () -> send(open, Actor.process("acme", Set.of(engagement))));
        refused(
                "ROLE",
                () -> send(new ReportCommand.Resume(engagement, "Merged."), Actor.process("acme", Set.of(engagement))));
        assertThat(said()).isEmpty();
    }

    @Test
    void onHoldNothingIsSaidAndAfterwardsItGoesOn() {
        reporting();
        sign();
        send(new ReportCommand.FormOpinion(engagement, OPINIONS), ADA);
        send(new EngagementCommand.Hold(engagement, "Merger."), LENA);

        refused("STATE", () -> send(new ReportCommand.FormOpinion(engagement, OPINIONS), ADA));
        refused("STATE", () -> send(issue(), ABEL));

        send(new EngagementCommand.Resume(engagement, "Merged."), LENA);
        send(issue(), ABEL);
        assertThat(said().getLast()).isInstanceOf(ReportEvent.Issued.class);
    }

    @Test
    void afterACancellationNothingIsSaid() {
        reporting();
        sign();
        send(new EngagementCommand.Cancel(engagement, "Sold."), ERIK);

        assertThat(said().getLast())
                .isEqualTo(new ReportEvent.Abandoned(report, engagement, EngagementStatus.CANCELLED, "Sold."));
        refused("STATE", () -> send(new ReportCommand.FormOpinion(engagement, OPINIONS), ADA));
    }

    @Test
    void afterAWithdrawalFromAnEngagementOnHoldNothingIsSaid() {
        reporting();
        sign();
        send(new EngagementCommand.Hold(engagement, "Merger."), LENA);
        send(new EngagementCommand.Withdraw(engagement, "No access."), ADA);

        refused("D2", () -> send(new ReportCommand.FormOpinion(engagement, OPINIONS), ADA));
    }

    @Test
    void aWithdrawalDuringFieldworkBeginsNoReport() {
        fieldwork();
        send(new EngagementCommand.Withdraw(engagement, "No access."), ADA);

        assertThat(said()).isEmpty();
        refused(
                "STATE",
                () -> send(
                        new EngagementCommand.ConcludeFieldwork(engagement, tested),
                        Actor.process("acme", Set.of(engagement))));
    }

    @Test
    void anEngagementWhoseReportIsIssuedIsNotGivenUp() {
        reporting();
        sign();
        send(new ReportCommand.FormOpinion(engagement, OPINIONS), ADA);
        send(issue(), ABEL);

        refused("STATE", () -> send(new EngagementCommand.Cancel(engagement, "Sold."), ERIK));

        assertThat(history.of(engagement, EngagementEvent.class).getLast())
                .isInstanceOf(EngagementEvent.FieldworkConcluded.class);
        assertThat(said().getLast()).isInstanceOf(ReportEvent.Issued.class);
    }

    private void sign() {
        send(new ReportCommand.SignAssertion(engagement, PERIOD.end().plusDays(10), "We assert."), ERIK);
    }

    private ReportCommand issue() {
        return new ReportCommand.Issue(engagement, Today.of(clock), "a".repeat(64));
    }

    private List<ReportEvent> said() {
        return history.of(report, ReportEvent.class);
    }

    private ReportEvent opened(String concluded) {
        return new ReportEvent.Opened(
                report, engagement, "acme", "northgate", ReportType.TYPE_2, PERIOD.end(), List.of("CC6.1"), concluded);
    }

    private void reporting() {
        fieldwork();
        send(new EngagementCommand.ConcludeFieldwork(engagement, tested), Actor.process("acme", Set.of(engagement)));
    }

    /** An engagement in fieldwork, as an earlier day left it. */
    private void fieldwork() {
        EngagementLetter letter = new EngagementLetter("northgate", "Northgate", "NG-1", true, PERIOD.start());
        List<Event> past = List.of(
                new EngagementEvent.Opened(engagement, programme, "acme", "Acme 2024"),
                new EngagementEvent.ReportTypeChosen(engagement, ReportType.TYPE_2, null, PERIOD, "Asked for."),
                new EngagementEvent.CategoriesChosen(
                        engagement, Set.of(Category.SECURITY), "v", "0".repeat(64), List.of("CC6.1"), "Commitments."),
                new EngagementEvent.ScopeApproved(engagement, programme, "Acme 2024", ReportType.TYPE_2, null, PERIOD),
                new EngagementEvent.EngagementLetterSigned(engagement, letter),
                new EngagementEvent.ObservationStarted(engagement, PERIOD, null),
                new EngagementEvent.ObservationEnded(engagement, PERIOD),
                new EngagementEvent.FieldworkStarted(
                        engagement,
                        List.of(new ExaminedVersion(control, 1, PERIOD.start(), PERIOD.end())),
                        "northgate"));
        happened(
                "Programme",
                List.of(new ProgrammeEvent.Created(programme, "acme", "P", "Acme", "Cloud", PERIOD.start())));
        happened("Control", List.of(new ControlEvent.Registered(control, programme, "acme", CONTROL)));
        happened("Engagement", past);
    }
}
