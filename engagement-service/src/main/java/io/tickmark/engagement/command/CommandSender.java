package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.Judgement;
import io.tickmark.api.SegregationViolation;
import io.tickmark.engagement.aggregate.StaleVersion;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.eventstore.AggregateCache;
import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.EventLog.Outcome;
import io.tickmark.eventstore.EventTooLargeException;
import io.tickmark.eventstore.append.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends a command and waits until its events are in the log, or in the caller's transaction where there is one. A command
 * that was sent before has its first outcome and changes nothing.
 */
@Component
public class CommandSender {

    private final CommandGateway gateway;
    private final EventLog log;
    private final References references;
    private final Homes homes;
    private final List<AggregateCache> caches;
    private final TransactionOperations transactions;

    CommandSender(
            CommandGateway gateway,
            EventLog log,
            References references,
            Homes homes,
            List<AggregateCache> caches,
            TransactionOperations transactions) {
        this.gateway = gateway;
        this.log = log;
        this.references = references;
        this.homes = homes;
        this.caches = caches;
        this.transactions = transactions;
    }

    /** Sends the command, whatever the version of its aggregate. */
    public Outcome send(Command command, Origin origin) {
        return send(command, origin, OptionalLong.empty());
    }

    /**
     * Sends the command. Somebody else's change at the same moment, or one by another instance that this one has not seen yet,
     * is met by a second try on the newest state: the first one has made the instance forget what it knew.
     *
     * @param seen the version of the aggregate that the asker decided on
     * @throws StaleVersion if the aggregate has another version
     * @throws RuleViolation if a rule refuses it, ROLE if the actor may not decide this, INPUT if a text cannot be kept or
     *     an id names nothing here
     * @throws AggregateNotFoundException if there is nothing with this id
     */
    public Outcome send(Command command, Origin origin, OptionalLong seen) {
        boolean joined = joins(command);
        try {
            return onceOrTwice(command, origin, seen, joined);
        } catch (RuleViolation refused) {
            if (!joined) {
                note(command, origin, refused.segregation());
            }
            throw refused;
        }
    }

    private Outcome onceOrTwice(Command command, Origin origin, OptionalLong seen, boolean joined) {
        try {
            return once(command, origin, seen);
        } catch (RuleViolation | StaleVersion perhapsBehind) {
            return once(command, origin, seen);
        } catch (AggregateStreamCreationException | ConcurrencyException | EventStoreException overtaken) {
            if (joined) {
                throw overtaken;
            }
            return once(command, origin, seen);
        }
    }

    /** N13: an attempt to judge one's own work is refused, and stands in the stream that it was made on. */
    private void note(Command command, Origin origin, @Nullable SegregationViolation violation) {
        if (violation == null || !(command instanceof Judgement judgement)) {
            return;
        }
        String id = command.aggregateId();
        Home home = homes.of(List.of(id)).get(id);
        if (home == null) {
            return;
        }
        Origin refusal = origin.refusal(Actor.reaction(home.tenant(), id));
        if (outcomeOf(command, refusal.commandId()).isEmpty()) {
            onceOrTwice(judgement.noting(violation), refusal, OptionalLong.empty(), false);
        }
    }

    /**
     * Sends what follows by itself from an event, within the unit of work of that event: it is decided once, on the newest state, and
     * written together with its cause or not at all.
     *
     * @throws RuleViolation if a rule refuses it, which refuses its cause too
     */
    public void follow(Command command, Origin origin) {
        joins(command);
        forget(command.aggregateId());
        decide(message(command, origin, OptionalLong.empty()));
    }

    /** Whether the command is part of a transaction, which may yet be taken back. */
    private boolean joins(Command command) {
        boolean joined = TransactionSynchronizationManager.isActualTransactionActive();
        if (joined) {
            TransactionSynchronizationManager.registerSynchronization(new ForgetIfUndone(command.aggregateId()));
        }
        return joined;
    }

    /**
     * Sends commands in one transaction, all or none. A conflict has undone it, so all of them are tried once more.
     *
     * @param commands sends them; called a second time after a conflict
     * @throws ConcurrencyException if the second try meets others too
     */
    public <T> T together(Supplier<T> commands) {
        try {
            return inOneTransaction(commands);
        } catch (AggregateStreamCreationException | ConcurrencyException | EventStoreException overtaken) {
            return inOneTransaction(commands);
        }
    }

    private <T> T inOneTransaction(Supplier<T> commands) {
        return Objects.requireNonNull(transactions.execute(status -> commands.get()));
    }

    private Outcome once(Command command, Origin origin, OptionalLong seen) {
        GenericCommandMessage<Command> message = message(command, origin, seen);
        List<Written> written = Written.during(() -> decide(message));
        Outcome outcome = outcomeIn(written, command, origin.commandId())
                .or(() -> outcomeOf(command, origin.commandId()))
                .orElseGet(() -> nothingHappened(message, origin));
        if (seen.isPresent() && seen.getAsLong() != outcome.versionBefore()) {
            throw new StaleVersion(seen.getAsLong(), outcome.versionBefore());
        }
        return outcome;
    }

    /** The command with what its events shall carry, if its texts can be kept and its references lead somewhere. */
    private GenericCommandMessage<Command> message(Command command, Origin origin, OptionalLong seen) {
        DecisionRights.mustFollow(command, origin);
        Map<String, Object> metadata = CommandMetadata.of(command, origin);
        seen.ifPresent(version -> metadata.put(StaleVersion.SEEN, version));
        TextGate.check(command, metadata);
        references.check(command, origin.actor());
        return new GenericCommandMessage<>(command, metadata);
    }

    /** That nothing had to change is only true if the newest state says so. */
    private Outcome nothingHappened(GenericCommandMessage<Command> message, Origin origin) {
        Command command = message.getPayload();
        forget(command.aggregateId());
        decide(message);
        return outcomeOf(command, origin.commandId())
                .or(() -> log.latestOf(command.aggregateId()))
                .orElseGet(() -> new Outcome(command.aggregateId(), 0, 0, log.head()));
    }

    /** An id of another kind of aggregate names nothing here; an event that is too large comes from what was said. */
    private void decide(GenericCommandMessage<Command> message) {
        try {
            gateway.sendAndWait(message);
        } catch (IncompatibleAggregateException otherKind) {
            throw new AggregateNotFoundException(
                    message.getPayload().aggregateId(), "There is nothing of this kind with this id.", otherKind);
        } catch (EventTooLargeException large) {
            throw RuleViolation.input(
                    TextGate.longest(message.getPayload()),
                    "is too long together with the rest: " + large.bytes() + " bytes, and at most "
                            + EventTooLargeException.MOST_BYTES + " are kept. Shorten it.");
        }
    }

    /** Whether the command of this id has had its effect. */
    public boolean isRecorded(Command command, String commandId) {
        return outcomeOf(command, commandId).isPresent();
    }

    /** What the command led to just now, as the append told it. */
    private static Optional<Outcome> outcomeIn(List<Written> written, Command command, String commandId) {
        List<Written> own = written.stream()
                .filter(event -> event.stream().equals(command.aggregateId()) && commandId.equals(event.commandId()))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome(
                        command.aggregateId(),
                        own.getFirst().sequenceNumber(),
                        own.getLast().sequenceNumber() + 1,
                        own.getLast().position()));
    }

    private Optional<Outcome> outcomeOf(Command command, String commandId) {
        return log.outcomeOf(command.aggregateId(), commandId);
    }

    private void forget(String aggregateId) {
        caches.forEach(cache -> cache.remove(aggregateId));
    }

    /** What a transaction took back never happened, so no copy in memory may go on telling it. */
    private final class ForgetIfUndone implements TransactionSynchronization {

        private final String aggregateId;

        ForgetIfUndone(String aggregateId) {
            this.aggregateId = aggregateId;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                forget(aggregateId);
            }
        }
    }
}
