package io.tickmark.engagement.command;

import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who decides.
 *
 * @param id a person's id, or {@link Metadata#SYSTEM}
 * @param tenant the service organisation; null for an auditor
 * @param firm the audit firm; null for anybody but an auditor
 * @param identification how we know that it is them
 * @param actsFor ids of the programme, engagement or aggregate that this decision is held to; empty for a person who decides
 *     outside a process, never empty for the system
 */
public record Actor(
        String id,
        Set<Role> roles,
        @Nullable String tenant,
        @Nullable String firm,
        Identification identification,
        Set<String> actsFor) {

    /** Somebody who decides outside a process. */
    public Actor(
            String id, Set<Role> roles, @Nullable String tenant, @Nullable String firm, Identification identification) {
        this(id, roles, tenant, firm, identification, Set.of());
    }

    /** What a process does by itself, for these parts of one service organisation. */
    public static Actor process(String tenant, Set<String> actsFor) {
        return system(Identification.Channel.PROCESS, tenant, actsFor);
    }

    /** What follows from an event by itself, for these parts of one service organisation. */
    public static Actor reaction(String tenant, String... actsFor) {
        return system(Identification.Channel.REACTION, tenant, Set.of(actsFor));
    }

    /** The same, held to these. */
    public Actor actingFor(Set<String> ids) {
        return new Actor(id, roles, tenant, firm, identification, ids);
    }

    private static Actor system(Identification.Channel channel, String tenant, Set<String> actsFor) {
        return new Actor(Metadata.SYSTEM, Set.of(Role.SYSTEM), tenant, null, Identification.product(channel), actsFor);
    }
}
