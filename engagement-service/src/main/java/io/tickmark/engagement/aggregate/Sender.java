package io.tickmark.engagement.aggregate;

import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import io.tickmark.engagement.rules.RuleViolation;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** For whom a command speaks: the engine itself, people of a service organisation, or an auditor of a firm. */
record Sender(
        @Nullable String role,
        @Nullable String tenant,
        @Nullable String firm) {

    static Sender of(MetaData metaData) {
        return new Sender(
                text(metaData, Metadata.ACTOR_ROLE), text(metaData, Metadata.TENANT), text(metaData, Metadata.FIRM));
    }

    /**
     * Refuses whoever does not belong to the owner of the aggregate (S2). The message tells nothing about it.
     *
     * @param owner the service organisation
     * @param examiner the audit firm, where the aggregate has one
     */
    void mustReach(String owner, @Nullable String examiner) {
        boolean allowed;
        if (Role.SYSTEM.key().equals(role)) {
            allowed = true;
        } else if (Role.AUDITOR.key().equals(role)) {
            allowed = firm != null && firm.equals(examiner);
        } else {
            allowed = owner.equals(tenant);
        }
        if (!allowed) {
            throw RuleViolation.of(RuleViolation.ISOLATION, "There is nothing here that you may see or change.");
        }
    }

    private static @Nullable String text(MetaData metaData, String name) {
        return metaData.get(name) instanceof String value ? value : null;
    }
}
