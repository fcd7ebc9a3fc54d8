package io.tickmark.engagement.engagement;

import io.tickmark.engagement.rules.RuleViolation;

/** Planning ends once type, categories, components and team are settled (R1, R3, R6, R13). */
final class ScopeIsSettled {

    private ScopeIsSettled() {}

    static void check(EngagementState state) {
        settled(state.type != null, "R1", "Choose the report type with its date or period first.");
        settled(!state.criteria.isEmpty(), "R3", "Choose the categories first.");
        settled(state.componentsDefined, "R6", "Define the components in scope first.");
        settled(state.team != null, "R13", "Appoint sponsor, lead and liaison first.");
    }

    private static void settled(boolean settled, String rule, String message) {
        if (!settled) {
            throw RuleViolation.of(rule, message);
        }
    }
}
