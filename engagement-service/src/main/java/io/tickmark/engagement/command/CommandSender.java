package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.Metadata;
import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.EventLog.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a command and waits until its events are in the log, or in the caller's transaction where there is one. A command
 * that was sent before has its first outcome and changes nothing.
 */
@Component
public class CommandSender {

    private final CommandGateway gateway;
    private final EventLog log;
    private final TransactionTemplate transaction;

    CommandSender(CommandGateway gateway, EventLog log, TransactionTemplate transaction) {
        this.gateway = gateway;
        this.log = log;
        this.transaction = transaction;
    }

    /** Sends the command, whatever the version of its aggregate. */
    public Outcome send(Command command, Origin origin) {
        return send(command, origin, OptionalLong.empty());
    }

    /**
     * Sends the command. Somebody else's change at the same moment is met by a second try.
     *
     * @param seen the version of the aggregate that the asker decided on
     * @throws StaleVersion if the aggregate has another version
     * @throws io.tickmark.engagement.rules.RuleViolation if a rule refuses it, ROLE if the actor may not decide this
     * @throws AggregateNotFoundException if there is nothing with this id
     */
    public Outcome send(Command command, Origin origin, OptionalLong seen) {
        try {
            return once(command, origin, seen);
        } catch (ConcurrencyException | EventStoreException overtaken) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw overtaken;
            }
            return once(command, origin, seen);
        }
    }

    private Outcome once(Command command, Origin origin, OptionalLong seen) {
        GenericCommandMessage<Command> message = new GenericCommandMessage<>(command, metadata(command, origin));
        return transaction.execute(status -> {
            decide(message);
            Outcome outcome = outcomeOf(command, origin.commandId());
            if (seen.isPresent() && seen.getAsLong() != outcome.versionBefore()) {
                throw new StaleVersion(seen.getAsLong(), outcome.versionBefore());
            }
            return outcome;
        });
    }

    /** An id of another kind of aggregate names nothing here. */
    private void decide(GenericCommandMessage<Command> message) {
        try {
            gateway.sendAndWait(message);
        } catch (IncompatibleAggregateException otherKind) {
            throw new AggregateNotFoundException(
                    message.getPayload().aggregateId(), "There is nothing of this kind with this id.", otherKind);
        }
    }

    private Outcome outcomeOf(Command command, String commandId) {
        return log.outcomeOf(command.aggregateId(), commandId)
                .or(() -> log.latestOf(command.aggregateId()))
                .orElseGet(() -> new Outcome(command.aggregateId(), 0, 0, log.head()));
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
