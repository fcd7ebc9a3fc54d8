package io.tickmark.engagement.reactions;

import io.tickmark.api.engagement.EngagementCommand;
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

/** The next examination is opened in the same programme (R65, R66). */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenRenewalLeadTimeReached {

    private final CommandSender commands;
    private final History history;

    WhenRenewalLeadTimeReached(CommandSender commands, History history) {
        this.commands = commands;
        this.history = history;
    }

    @EventHandler
    void rollForward(EngagementEvent.RenewalLeadTimeReached reached, @MessageIdentifier String eventId) {
        String from = reached.engagementId();
        String tenant = EngagementFacts.read(history, from).tenant();
        Actor system = Actor.reaction(tenant, reached.programmeId(), reached.renewalId());
        commands.follow(
                new EngagementCommand.RollForward(
                        reached.renewalId(),
                        from,
                        reached.programmeId(),
                        tenant,
                        reached.name(),
                        reached.proposedPeriod()),
                Origin.reaction(eventId, "roll-forward", system, reached.programmeId()));
    }
}
