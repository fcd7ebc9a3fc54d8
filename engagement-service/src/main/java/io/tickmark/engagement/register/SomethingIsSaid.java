package io.tickmark.engagement.register;

import io.tickmark.api.register.EntryKind;
import io.tickmark.engagement.rules.RuleViolation;

/** A register has at least one entry, or says why there is none. */
final class SomethingIsSaid {

    private SomethingIsSaid() {}

    static void check(EntryKind kind, RegisteredEntries registered) {
        if (registered.entries().isEmpty() && registered.noneBecause() == null) {
            throw RuleViolation.of(kind.rule(), "Record a " + kind.noun() + ", or say why there is none.")
                    .with("kind", kind);
        }
    }
}
