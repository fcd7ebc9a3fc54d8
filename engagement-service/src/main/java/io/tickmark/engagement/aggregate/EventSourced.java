package io.tickmark.engagement.aggregate;

import io.tickmark.api.Command;
import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import io.tickmark.engagement.rules.KeyStandsForOneRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that answers only to its own people (S2) and to every command id once. Each aggregate has one event
 * handler, which tells {@link #remember} of every event before it evolves.
 */
public abstract class EventSourced {

    @AggregateIdentifier
    private @Nullable String id;

    /** The digest of each command that was applied; empty where it has none. */
    private final Map<String, String> commands = new HashMap<>();

    private final Set<String> parts = new HashSet<>();
    private @Nullable String tenant;
    private @Nullable String firm;

    @CommandHandlerInterceptor
    @Nullable
    Object admit(Command command, MetaData metaData, InterceptorChain chain) throws Exception {
        if (tenant != null) {
            Sender.of(metaData).mustReach(tenant, firm, parts);
        }
        String applied = commands.get(text(metaData, Metadata.COMMAND_ID));
        if (applied != null) {
            KeyStandsForOneRequest.check(applied, text(metaData, Metadata.COMMAND_DIGEST));
            return null;
        }
        StaleVersion.refuse(metaData, exists() ? AggregateLifecycle.getVersion() + 1 : 0);
        return chain.proceed();
    }

    /** True once the first event has happened. */
    protected final boolean exists() {
        return id != null;
    }

    /** Records a fact, for the service organisation whose aggregate this is, whoever decided; null where nothing had to change. */
    protected final void happened(@Nullable Event event) {
        if (event != null) {
            AggregateLifecycle.apply(
                    event, tenant == null ? MetaData.emptyInstance() : MetaData.with(Metadata.TENANT, tenant));
        }
    }

    /**
     * Refuses to create something for another service organisation, or beside what the sender acts for (S2).
     *
     * @param created the ids of what is created, and of the engagement or programme that it becomes part of
     */
    protected final void createdBy(MetaData metaData, String owner, String... created) {
        Sender.of(metaData).mustReach(owner, null, Set.copyOf(List.of(created)));
        tenant = owner;
    }

    /** Takes note of an event's stream and of the command that caused it. */
    protected final void remember(Event event, MetaData metaData) {
        id = event.aggregateId();
        parts.add(event.aggregateId());
        String commandId = text(metaData, Metadata.COMMAND_ID);
        if (!commandId.isEmpty()) {
            commands.putIfAbsent(commandId, text(metaData, Metadata.COMMAND_DIGEST));
        }
    }

    private static String text(MetaData metaData, String name) {
        return metaData.get(name) instanceof String text ? text : "";
    }

    /**
     * From now on the aggregate answers to this service organisation only.
     *
     * @param whole the engagement or programme that it is part of, or its own id
     */
    protected final void belongsTo(String owner, String whole) {
        tenant = owner;
        parts.add(whole);
    }

    /** From now on the auditors of this firm may address the aggregate too. */
    protected final void examinedBy(String auditFirm) {
        firm = auditFirm;
    }
}
