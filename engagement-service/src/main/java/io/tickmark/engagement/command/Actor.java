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
 */
public record Actor(
        String id,
        Set<Role> roles,
        @Nullable String tenant,
        @Nullable String firm) {

    /** The process engine and the reactions to events. */
    public static final Actor SYSTEM = new Actor(Metadata.SYSTEM, Set.of(Role.SYSTEM), null, null);
}
