package io.tickmark.engagement.command;

import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who decides.
 *
 * @param id a person's id, or {@link Metadata#SYSTEM}
 * @param tenant the service organisation; null for an auditor and for the system
 * @param firm the audit firm; null for anybody but an auditor
 * @param identification how we know that it is them
 */
public record Actor(
        String id,
        Set<Role> roles,
        @Nullable String tenant,
        @Nullable String firm,
        Identification identification) {

    /** What the process does by itself. */
    public static final Actor SYSTEM = system(Identification.Channel.PROCESS);
    /** What follows from an event by itself. */
    static final Actor REACTION = system(Identification.Channel.REACTION);

    private static Actor system(Identification.Channel channel) {
        return new Actor(Metadata.SYSTEM, Set.of(Role.SYSTEM), null, null, Identification.product(channel));
    }
}
