package io.tickmark.engagement.process;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import java.util.List;
import java.util.function.Function;
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
        tell(held, eventId, "rest", family -> family.resting(held.engagementId(), held.reason()));
    }

    @EventHandler
    void resume(EngagementEvent.Resumed resumed, @MessageIdentifier String eventId) {
        tell(resumed, eventId, "resume", family -> family.resuming(resumed.engagementId(), resumed.reason()));
    }

    @EventHandler
    void end(EngagementEvent.Cancelled cancelled, @MessageIdentifier String eventId) {
        String engagementId = cancelled.engagementId();
        tell(
                cancelled,
                eventId,
                "end",
                family -> family.ending(engagementId, EngagementStatus.CANCELLED, cancelled.reason()));
    }

    @EventHandler
    void end(EngagementEvent.AuditorWithdrew withdrawn, @MessageIdentifier String eventId) {
        String engagementId = withdrawn.engagementId();
        tell(
                withdrawn,
                eventId,
                "end",
                family -> family.ending(engagementId, EngagementStatus.WITHDRAWN, withdrawn.reason()));
    }

    private void tell(
            EngagementEvent event,
            String eventId,
            String purpose,
            Function<RestsWithEngagement, List<? extends Command>> what) {
        for (RestsWithEngagement family : families) {
            for (Command command : what.apply(family)) {
                commands.send(
                        command, Origin.reaction(eventId, purpose + "/" + command.aggregateId(), event.engagementId()));
            }
        }
    }
}
