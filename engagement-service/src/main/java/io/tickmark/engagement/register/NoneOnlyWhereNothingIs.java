package io.tickmark.engagement.register;

import io.tickmark.api.register.EntryKind;
import io.tickmark.engagement.rules.RuleViolation;

/** That there is nothing of a kind is said only while nothing of it is recorded. */
final class NoneOnlyWhereNothingIs {

    private NoneOnlyWhereNothingIs() {}

    static void check(EntryKind kind, RegisteredEntries registered) {
        if (!registered.entries().isEmpty()) {
            throw RuleViolation.state(
                            "A " + kind.noun() + " is recorded; withdraw it before you say that there is none.")
                    .with("numbers", registered.entries().keySet());
        }
    }
}
