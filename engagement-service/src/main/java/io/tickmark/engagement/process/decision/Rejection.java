package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came back, as the form shows it.
 *
 * @param rule the id of the rule
 * @param by who had decided, and gets the task back; null where nobody had claimed it
 */
public record Rejection(
        String rule, String message, @Nullable String by) {

    /** The process variable that holds it, and the code of the BPMN error that carries it. */
    static final String VARIABLE = "rejection";

    public static final String ERROR_CODE = "rejected";

    static Rejection of(RuleViolation violation, @Nullable String by) {
        String message = violation.getMessage();
        return new Rejection(violation.rule(), message == null ? violation.rule() : message, by);
    }

    Map<String, @Nullable Object> asVariable() {
        Map<String, @Nullable Object> variable = new LinkedHashMap<>();
        variable.put("rule", rule);
        variable.put("message", message);
        variable.put("by", by);
        return variable;
    }
}
