package io.tickmark.engagement.process;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
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
    void rest(EngagementEvent.PutOnHold held, @MessageIdentifier String eventId) {
        tell(held, eventId, "rest", (family, id) -> family.rest(id, held.reason()));
    }

    @EventHandler
    void resume(EngagementEvent.Resumed resumed, @MessageIdentifier String eventId) {
        tell(resumed, eventId, "resume", (family, id) -> family.resume(id, resumed.reason()));
    }

    @EventHandler
    void end(EngagementEvent.Cancelled cancelled, @MessageIdentifier String eventId) {
        abandon(cancelled, eventId, EngagementStatus.CANCELLED, cancelled.reason());
    }

    @EventHandler
    void end(EngagementEvent.AuditorWithdrew withdrawn, @MessageIdentifier String eventId) {
        abandon(withdrawn, eventId, EngagementStatus.WITHDRAWN, withdrawn.reason());
    }

    private void abandon(EngagementEvent event, String eventId, EngagementStatus how, String reason) {
        tell(event, eventId, "end", (family, id) -> family.abandon(id, how, reason));
    }

    private void tell(
            EngagementEvent event,
            String eventId,
            String purpose,
            BiFunction<RestsWithEngagement, String, Command> what) {
        for (RestsWithEngagement family : families) {
            for (String id : family.idsIn(event.engagementId())) {
                commands.send(
                        what.apply(family, id), Origin.reaction(eventId, purpose + "/" + id, event.engagementId()));
            }
        }
    }
}
