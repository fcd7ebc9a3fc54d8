package io.tickmark.engagement.engagement;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.aggregate.CommandTable;
import io.tickmark.engagement.aggregate.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every command of an engagement, in every state. */
class AcceptedByEngagementTest {

    private static final String ID = Past.ID;
    private static final EngagementEvent[] SETTLED = {
        Past.OPENED, Past.TYPE_2, Past.CATEGORIES, Past.COMPONENTS_DEFINED, Past.TEAM_APPOINTED
    };

    private final CommandTable<Engagement> table = CommandTable.of(Engagement.class);

    @Test
    void onlyWhatIsListed() throws IOException {
        states();
        planning();
        examination();
        interruption();
        table.asksAll(EngagementCommand.class);
        CommandTable.isApproved("engagement", CommandTable.titled("What an engagement accepts", List.of(table.text())));
    }

    private void states() {
        table.in("none").in("DRAFT", SETTLED);
        for (EngagementStatus status : EngagementStatus.values()) {
            if (status != EngagementStatus.DRAFT) {
                table.in(status.name(), Past.in(status));
            }
            if (status == EngagementStatus.OBSERVATION) {
                table.in("OBSERVATION, period over", Past.and(Past.in(status), Past.OBSERVED));
            }
            if (status == EngagementStatus.REPORT_ISSUED) {
                table.in("REPORT_ISSUED, followed up", Past.and(Past.in(status), Past.FOLLOWED_UP));
            }
        }
    }

    private void planning() {
        table.ask(new EngagementCommand.Open(ID, "prg-1", Story.TENANT, "Acme 2027"), story -> story)
                .ask(
                        new EngagementCommand.RollForward(ID, "eng-0", "prg-1", Story.TENANT, "Acme 2027", null),
                        Story::asSystem)
                .ask(new EngagementCommand.BindProcess(ID, "77"), Story::asSystem)
                .ask(
                        new EngagementCommand.ChooseReportType(ID, ReportType.TYPE_2, null, Past.PERIOD, "Asked for."),
                        story -> story)
                .ask(
                        new EngagementCommand.ChooseCategories(ID, Set.of(Category.SECURITY), "Commitments."),
                        story -> story)
                .ask(new EngagementCommand.DefineComponents(ID, Past.COMPONENTS, Past.NO_DATA), story -> story)
                .ask(new EngagementCommand.AppointTeam(ID, new Team("erin", "lena", "colin")), story -> story)
                .ask(new EngagementCommand.ApproveScope(ID), story -> story.as("erin", Role.EXECUTIVE))
                .ask(new EngagementCommand.RecordEngagementLetter(ID, Past.LETTER), story -> story)
                .ask(new EngagementCommand.StartReadiness(ID), Story::asSystem)
                .ask(new EngagementCommand.CompleteControlList(ID), story -> story)
                .ask(new EngagementCommand.FreezeBaseline(ID, List.of(Past.met("A-1"))), Story::asSystem)
                .ask(
                        new EngagementCommand.SignOffOpenGaps(ID, List.of(Past.GAP), "Small."),
                        story -> story.as("erin", Role.EXECUTIVE))
                .ask(new EngagementCommand.DeclareAuditReadiness(ID, List.of()), story -> story);
    }

    private void examination() {
        table.ask(new EngagementCommand.StartObservation(ID), Story::asSystem)
                .ask(new EngagementCommand.EndObservation(ID), Story::asSystem)
                .ask(new EngagementCommand.StartFieldwork(ID, Past.inScope("A-1", "B-1")), Story::asSystem)
                .ask(
                        new EngagementCommand.ConcludeFieldwork(
                                ID, List.of(Past.tested("A-1", 0), Past.tested("B-1", 2))),
                        Story::asSystem)
                .ask(
                        new EngagementCommand.ReceiveReport(ID, Ids.report(ID), LocalDate.of(2027, 6, 10)),
                        Story::asSystem)
                .ask(new EngagementCommand.OpenFollowUps(ID, List.of("gap-8", "gap-9")), Story::asSystem)
                .ask(new EngagementCommand.Close(ID, List.of("Customers")), story -> story)
                .ask(new EngagementCommand.ReachRenewalLeadTime(ID), Story::asSystem);
    }

    private void interruption() {
        table.ask(new EngagementCommand.Hold(ID, "Merger."), story -> story)
                .ask(new EngagementCommand.Resume(ID, "Merged."), story -> story)
                .ask(new EngagementCommand.Cancel(ID, "Sold."), story -> story.as("erin", Role.EXECUTIVE))
                .ask(new EngagementCommand.Withdraw(ID, "No assertion."), story -> story.asAuditor("ada"));
    }
}
