package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.Metadata;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends a command and waits until its events are in the log, or in the caller's transaction where there is one. */
@Component
public class CommandSender {

    private final CommandGateway gateway;

    CommandSender(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends the command once; a second sending under the same id changes nothing.
     *
     * @throws RuleViolation if a rule refuses it, ROLE if the actor may not decide this
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if there is nothing with this id
     * @throws ConcurrencyException if others keep changing the aggregate
     */
    public void send(Command command, Origin origin) {
        GenericCommandMessage<Command> message = new GenericCommandMessage<>(command, metadata(command, origin));
        try {
            gateway.sendAndWait(message);
        } catch (ConcurrencyException overtaken) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw overtaken;
            }
            gateway.sendAndWait(message);
        }
    }

    private static Map<String, Object> metadata(Command command, Origin origin) {
        Actor actor = origin.actor();
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Metadata.COMMAND_ID, origin.commandId());
        metadata.put(Metadata.ACTOR, actor.id());
        metadata.put(
                Metadata.ACTOR_ROLE,
                DecisionRights.entitling(command, actor.roles()).key());
        putIfThere(metadata, Metadata.TENANT, actor.tenant());
        putIfThere(metadata, Metadata.FIRM, actor.firm());
        putIfThere(metadata, Metadata.CAUSATION_ID, origin.causationId());
        String correlationId = origin.correlationId();
        metadata.put(Metadata.CORRELATION_ID, correlationId == null ? origin.commandId() : correlationId);
        Origin.ProcessVersion process = origin.process();
        if (process != null) {
            metadata.put(Metadata.PROCESS_DEFINITION, process.definition());
            metadata.put(Metadata.PROCESS_VERSION, Integer.toString(process.version()));
        }
        return metadata;
    }

    private static void putIfThere(Map<String, Object> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
