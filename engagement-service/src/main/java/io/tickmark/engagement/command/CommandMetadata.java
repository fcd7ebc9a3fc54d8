package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.Metadata;
import io.tickmark.engagement.aggregate.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What travels with a command: who asks, how that is known, by which right, from where and why. */
final class CommandMetadata {

    private CommandMetadata() {}

    /**
     * As Axon's correlation copies it from the command into its events.
     *
     * @throws io.tickmark.engagement.rules.RuleViolation ROLE if none of the actor's roles entitles to the command
     */
    static Map<String, Object> of(Command command, Origin origin) {
        Actor actor = origin.actor();
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Metadata.COMMAND_ID, origin.commandId());
        metadata.put(Metadata.ACTOR, actor.id());
        metadata.put(
                Metadata.ACTOR_ROLE,
                DecisionRights.entitling(command, actor.roles()).key());
        if (origin.isRequest()) {
            metadata.put(Metadata.COMMAND_DIGEST, CommandDigest.of(command));
        }
        putIfThere(metadata, Metadata.TENANT, actor.tenant());
        putIfThere(metadata, Metadata.FIRM, actor.firm());
        metadata.put(Scope.ACTS_FOR, actor.actsFor());
        Identification identification = actor.identification();
        metadata.put(Metadata.CHANNEL, identification.channel().key());
        metadata.put(Metadata.IDENTIFIED_BY, identification.basis().key());
        putIfThere(metadata, Metadata.TOKEN_ISSUER, identification.issuer());
        putIfThere(metadata, Metadata.TOKEN_ID, identification.tokenId());
        putIfThere(metadata, Metadata.CAUSATION_ID, origin.causationId());
        String correlationId = origin.correlationId();
        metadata.put(Metadata.CORRELATION_ID, correlationId == null ? origin.commandId() : correlationId);
        Origin.ProcessVersion process = origin.process();
        if (process != null) {
            metadata.put(Metadata.PROCESS_DEFINITION, process.definition());
            metadata.put(Metadata.PROCESS_VERSION, Integer.toString(process.version()));
            putIfThere(metadata, Metadata.SHOWN, process.shown());
        }
        return metadata;
    }

    private static void putIfThere(Map<String, Object> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
