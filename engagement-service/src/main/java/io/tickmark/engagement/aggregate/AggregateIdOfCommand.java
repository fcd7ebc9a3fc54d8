package io.tickmark.engagement.aggregate;

import io.tickmark.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Commands know which aggregate decides, so they need no annotations. */
public final class AggregateIdOfCommand implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        if (message.getPayload() instanceof Command command) {
            return new VersionedAggregateIdentifier((Object) command.aggregateId(), null);
        }
        throw new IllegalArgumentException(message.getPayloadType().getName() + " is not a command of this service");
    }
}
