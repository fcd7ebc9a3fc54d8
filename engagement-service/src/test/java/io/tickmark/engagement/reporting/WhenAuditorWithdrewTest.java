package io.tickmark.engagement.reporting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.PastEvents;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenAuditorWithdrewTest {

    private static final EngagementEvent.AuditorWithdrew WITHDRAWN =
            new EngagementEvent.AuditorWithdrew("eng", "assertion refused");

    private final PastEvents past = new PastEvents();
    private final CommandSender commands = mock(CommandSender.class);
    private final WhenAuditorWithdrew reaction = new WhenAuditorWithdrew(commands, past);

    @Test
    void theReportIsAbandoned() {
        past.and(new ReportEvent.Opened(
                Ids.report("eng"),
                "eng",
                "acme",
                "northgate",
                ReportType.TYPE_2,
                LocalDate.of(2027, 12, 31),
                List.of("CC1.1")));

        reaction.abandonReport(WITHDRAWN, "event-7");

        verify(commands)
                .send(
                        new ReportCommand.Abandon(Ids.report("eng"), "assertion refused"),
                        Origin.reaction("event-7", "abandon-report", "eng"));
    }

    @Test
    void whereThereIsNoReportNothingFollows() {
        reaction.abandonReport(WITHDRAWN, "event-7");

        verify(commands, never()).send(any(), any());
    }
}
