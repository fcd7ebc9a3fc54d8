package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import io.tickmark.engagement.rules.RuleViolation;

/** No two entries of a register go by the same title, also where it is written in other letters, upper or lower case. */
final class TitleIsUnique {

    private TitleIsUnique() {}

    /**
     * Looks at all entries but the one with this number.
     *
     * @param number of the entry that is revised; one that no entry has where it is new
     */
    static void check(RegisteredEntries registered, int number, Entry entry) {
        registered.entries().forEach((other, known) -> {
            if (other != number
                    && known.entry()
                            .title()
                            .strip()
                            .equalsIgnoreCase(entry.title().strip())) {
                throw RuleViolation.input(
                        "entry",
                        "goes by the same name as entry " + other + "; revise that one, or name it otherwise.");
            }
        });
    }
}
