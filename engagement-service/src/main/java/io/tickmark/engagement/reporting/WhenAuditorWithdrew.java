package io.tickmark.engagement.reporting;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.Reactions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * The report ends with the auditor's withdrawal (D2). One that was not begun is begun and ended, so that whatever is said
 * about it later meets the same rule.
 */
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
        String engagementId = withdrawn.engagementId();
        commands.send(
                NewReport.of(EngagementFacts.read(history, engagementId)),
                Origin.reaction(eventId, "open-report", engagementId));
        commands.send(
                new ReportCommand.Abandon(Ids.report(engagementId), withdrawn.reason()),
                Origin.reaction(eventId, "abandon-report", engagementId));
    }
}
