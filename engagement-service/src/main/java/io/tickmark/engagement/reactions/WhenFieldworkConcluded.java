package io.tickmark.engagement.reactions;

import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.engagement.EngagementFacts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** The report is opened by the conclusion of the fieldwork, and by nothing else (R53, R60). */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenFieldworkConcluded {

    private final CommandSender commands;
    private final History history;

    WhenFieldworkConcluded(CommandSender commands, History history) {
        this.commands = commands;
        this.history = history;
    }

    @EventHandler
    void openReport(EngagementEvent.FieldworkConcluded concluded, @MessageIdentifier String eventId) {
        String engagementId = concluded.engagementId();
        EngagementFacts facts = EngagementFacts.read(history, engagementId);
        commands.follow(
                NewReport.of(facts, eventId),
                Origin.reaction(eventId, "open-report", Actor.reaction(facts.tenant(), engagementId), engagementId));
    }
}
