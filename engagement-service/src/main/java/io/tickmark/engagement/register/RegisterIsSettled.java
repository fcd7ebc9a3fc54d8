package io.tickmark.engagement.register;

import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterState;
import io.tickmark.engagement.rules.RuleViolation;

/** What a gate asks of a register: at least one entry, or none because; and a second person reviewed it as it stands (D20). */
public final class RegisterIsSettled {

    private RegisterIsSettled() {}

    /**
     * Goes on if it is settled.
     *
     * @throws RuleViolation by the rule that asks for this kind of entry
     */
    public static void check(EntryKind kind, RegisteredEntries registered) {
        SomethingIsSaid.check(kind, registered);
        if (registered.state() != RegisterState.REVIEWED) {
            throw RuleViolation.of(
                            kind.rule(),
                            "The register of this kind (" + kind.noun() + ") changed since its last review; have"
                                    + " somebody review it who changed nothing in it.")
                    .with("kind", kind)
                    .with("numbers", registered.entries().keySet());
        }
    }
}
