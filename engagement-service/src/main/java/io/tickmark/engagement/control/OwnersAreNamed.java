package io.tickmark.engagement.control;

import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** R8, R18: the control has an owner, somebody else as deputy, and an evidence owner. */
final class OwnersAreNamed {

    private OwnersAreNamed() {}

    static void check(@Nullable String owner, @Nullable String deputy, @Nullable String evidenceOwner) {
        named("owner", owner);
        named("evidenceOwner", evidenceOwner);
        if (named("deputy", deputy).equals(owner)) {
            throw RuleViolation.of("R8", "The deputy is the owner; name somebody else who stands in.")
                    .with("field", "deputy");
        }
    }

    private static String named(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw RuleViolation.of("R18", field + " is empty; name a person or a role.")
                    .with("field", field);
        }
        return value;
    }
}
