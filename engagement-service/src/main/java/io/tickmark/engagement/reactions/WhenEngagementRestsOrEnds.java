package io.tickmark.engagement.reactions;

import io.tickmark.api.Command;
import io.tickmark.api.Metadata;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.aggregate.RestsWithEngagement;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** What belongs to an engagement rests, goes on and ends with it (D2). */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenEngagementRestsOrEnds {

    private final CommandSender commands;
    private final List<RestsWithEngagement> families;

    WhenEngagementRestsOrEnds(CommandSender commands, List<RestsWithEngagement> families) {
        this.commands = commands;
        this.families = families;
    }

    @EventHandler
    void rest(
            EngagementEvent.PutOnHold held,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.TENANT, required = true) String tenant) {
        tell(held, eventId, tenant, "rest", (family, id) -> family.rest(id, held.reason()));
    }

    @EventHandler
    void resume(
            EngagementEvent.Resumed resumed,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.TENANT, required = true) String tenant) {
        tell(resumed, eventId, tenant, "resume", (family, id) -> family.resume(id, resumed.reason()));
    }

    @EventHandler
    void end(
            EngagementEvent.Cancelled cancelled,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.TENANT, required = true) String tenant) {
        abandon(cancelled, eventId, tenant, EngagementStatus.CANCELLED, cancelled.reason());
    }

    @EventHandler
    void end(
            EngagementEvent.AuditorWithdrew withdrawn,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.TENANT, required = true) String tenant) {
        abandon(withdrawn, eventId, tenant, EngagementStatus.WITHDRAWN, withdrawn.reason());
    }

    private void abandon(EngagementEvent event, String eventId, String tenant, EngagementStatus how, String reason) {
        tell(event, eventId, tenant, "end", (family, id) -> family.abandon(id, how, reason));
    }

    private void tell(
            EngagementEvent event,
            String eventId,
            String tenant,
            String purpose,
            BiFunction<RestsWithEngagement, String, Command> what) {
        Actor actor = Actor.reaction(tenant, event.engagementId());
        for (RestsWithEngagement family : families) {
            for (String id : family.idsIn(event.engagementId())) {
                commands.follow(
                        what.apply(family, id),
                        Origin.reaction(eventId, purpose + "/" + id, actor, event.engagementId()));
            }
        }
    }
}
