package io.tickmark.engagement.reporting;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import io.tickmark.api.Ids;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.PastEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WhenAuditorWithdrewTest {

    private static final EngagementEvent.AuditorWithdrew WITHDRAWN =
            new EngagementEvent.AuditorWithdrew("eng", "assertion refused");

    private final PastEvents past = new PastEvents()
            .and(
                    new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"),
                    new EngagementEvent.ReportTypeChosen(
                            "eng", ReportType.TYPE_1, LocalDate.of(2027, 12, 31), null, "first report"),
                    new EngagementEvent.CategoriesChosen(
                            "eng", Set.of(Category.SECURITY), "v", "digest", List.of("CC1.1"), "why"),
                    new EngagementEvent.EngagementLetterSigned(
                            "eng",
                            new EngagementLetter("northgate", "Northgate", "licence", true, LocalDate.of(2027, 1, 1))));
    private final CommandSender commands = mock(CommandSender.class);
    private final WhenAuditorWithdrew reaction = new WhenAuditorWithdrew(commands, past);

    @Test
    void theReportIsBegunIfItWasNotAndEnded() {
        reaction.abandonReport(WITHDRAWN, "event-7");

        InOrder inOrder = inOrder(commands);
        inOrder.verify(commands)
                .send(
                        new ReportCommand.Open(
                                Ids.report("eng"),
                                "eng",
                                "acme",
                                "northgate",
                                ReportType.TYPE_1,
                                LocalDate.of(2027, 12, 31),
                                List.of("CC1.1")),
                        Origin.reaction("event-7", "open-report", "eng"));
        inOrder.verify(commands)
                .send(
                        new ReportCommand.Abandon(Ids.report("eng"), "assertion refused"),
                        Origin.reaction("event-7", "abandon-report", "eng"));
    }
}
