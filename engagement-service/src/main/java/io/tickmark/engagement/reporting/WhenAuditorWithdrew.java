package io.tickmark.engagement.reporting;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.Reactions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** A report that is under way ends with the auditor's withdrawal (D2). */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenAuditorWithdrew {

    private final CommandSender commands;
    private final History history;

    WhenAuditorWithdrew(CommandSender commands, History history) {
        this.commands = commands;
        this.history = history;
    }

    @EventHandler
    void abandonReport(EngagementEvent.AuditorWithdrew withdrawn, @MessageIdentifier String eventId) {
        String reportId = Ids.report(withdrawn.engagementId());
        if (!history.of(reportId, ReportEvent.class).isEmpty()) {
            commands.send(
                    new ReportCommand.Abandon(reportId, withdrawn.reason()),
                    Origin.reaction(eventId, "abandon-report", withdrawn.engagementId()));
        }
    }
}
