package io.tickmark.engagement.rules;

import org.jspecify.annotations.Nullable;

/** One instance of a process leads an engagement or a programme: the first that is bound to it. */
public final class OneProcessLeads {

    /** The rule id of what another process instance asks for. */
    public static final String PROCESS = "PROCESS";

    private OneProcessLeads() {}

    /**
     * Whether the instance is to be bound now; it is not if it was before.
     *
     * @param bound the key of the instance that leads already; null where none does
     * @throws RuleViolation PROCESS if another one leads
     */
    public static boolean isNew(@Nullable String bound, String instance) {
        if (bound != null && !bound.equals(instance)) {
            throw RuleViolation.of(PROCESS, "Another process instance leads this already: " + bound + ".")
                    .with("instance", bound);
        }
        return bound == null;
    }
}
