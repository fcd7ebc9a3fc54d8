package io.tickmark.engagement.aggregate;

import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Collections;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * For whom a command speaks: the system, people of a service organisation, or an auditor of a firm.
 *
 * @param actsFor the ids of the programme, engagement or aggregate that it is held to; empty where it is not limited, which
 *     the system never is
 */
record Sender(
        @Nullable String role,
        @Nullable String tenant,
        @Nullable String firm,
        Set<String> actsFor) {

    static Sender of(MetaData metaData) {
        return new Sender(
                text(metaData, Metadata.ACTOR_ROLE),
                text(metaData, Metadata.TENANT),
                text(metaData, Metadata.FIRM),
                Scope.of(metaData));
    }

    /**
     * Refuses whoever does not belong to the owner of the aggregate, or acts for another part of it (S2). The message tells
     * nothing about it.
     *
     * @param owner the service organisation
     * @param examiner the audit firm, where the aggregate has one
     * @param parts the aggregate, and the engagement or programme that it is part of
     */
    void mustReach(String owner, @Nullable String examiner, Set<String> parts) {
        boolean side = Role.AUDITOR.key().equals(role) ? firm != null && firm.equals(examiner) : owner.equals(tenant);
        boolean limited = Role.SYSTEM.key().equals(role) || !actsFor.isEmpty();
        if (!side || (limited && Collections.disjoint(actsFor, parts))) {
            throw RuleViolation.isolation("There is nothing here that you may see or change.");
        }
    }

    private static @Nullable String text(MetaData metaData, String name) {
        return metaData.get(name) instanceof String value ? value : null;
    }
}
