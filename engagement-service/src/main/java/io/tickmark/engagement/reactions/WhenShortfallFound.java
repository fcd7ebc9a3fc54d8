package io.tickmark.engagement.reactions;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapSource;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.engagement.EngagementFacts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** A shortfall opens a gap (R21). */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenShortfallFound {

    private final CommandSender commands;
    private final History history;

    WhenShortfallFound(CommandSender commands, History history) {
        this.commands = commands;
        this.history = history;
    }

    @EventHandler
    void identifyGap(ControlEvent.Assessed assessed, @MessageIdentifier String eventId) {
        Shortfall shortfall = assessed.shortfall();
        String gapId = assessed.gapId();
        if (shortfall != null && gapId != null) {
            String engagementId = assessed.engagementId();
            String tenant = EngagementFacts.read(history, engagementId).tenant();
            commands.follow(
                    new GapCommand.Identify(
                            gapId,
                            engagementId,
                            tenant,
                            assessed.controlId(),
                            assessed.code(),
                            assessed.criteria(),
                            GapSource.READINESS,
                            shortfall.severity(),
                            shortfall.description(),
                            shortfall.proposedAction(),
                            shortfall.owner()),
                    Origin.reaction(eventId, "identify-gap", Actor.reaction(tenant, engagementId), engagementId));
        }
    }
}
