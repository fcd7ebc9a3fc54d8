package io.tickmark.engagement.rules;

import io.tickmark.api.SegregationViolation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision was refused by a rule. The message says what is wrong and how to mend it; the facts say it for machines.
 * Nothing that was asked for has happened when it is thrown.
 */
public final class RuleViolation extends RuntimeException {

    /** The aggregate is not in a state in which this can be done. */
    public static final String STATE = "STATE";
    /** A value is missing or absurd; the fact {@code field} names it. */
    public static final String INPUT = "INPUT";
    /** The aggregate belongs to somebody else. */
    public static final String ISOLATION = "S2";

    private final String rule;
    private final transient Map<String, Object> facts;
    private final transient @Nullable SegregationViolation segregation;

    private RuleViolation(
            String rule, String message, Map<String, Object> facts, @Nullable SegregationViolation segregation) {
        super(message, null, false, false);
        this.rule = rule;
        this.facts = facts;
        this.segregation = segregation;
    }

    /** A refusal by the rule with this id. */
    public static RuleViolation of(String rule, String message) {
        return new RuleViolation(rule, message, Map.of(), null);
    }

    /** A refusal because somebody tried to judge what they had a hand in (D20). */
    public static RuleViolation of(SegregationViolation segregation, String message) {
        return new RuleViolation(segregation.rule(), message, Map.of(), segregation)
                .with("attemptedBy", segregation.attemptedBy())
                .with("preparers", segregation.preparers());
    }

    /** A refusal because of the value of one field. */
    public static RuleViolation input(String field, String message) {
        return of(INPUT, field + " " + message).with("field", field);
    }

    /** A refusal because what a deed leads to cannot come in the present state. */
    public static RuleViolation state(String deed, String of, Enum<?> status, Set<? extends Enum<?>> allowed) {
        return of(STATE, deed + " is possible in " + allowed + " only, and " + of + " is " + status + ".")
                .with("status", status)
                .with("allowed", List.copyOf(allowed));
    }

    /** The same refusal with one more fact; the order of facts is kept. */
    public RuleViolation with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new RuleViolation(rule, describe(), more, segregation);
    }

    /** The id of the rule, such as R33, or STATE, INPUT or S2. */
    public String rule() {
        return rule;
    }

    /** What the decision rested on, by name. */
    public Map<String, Object> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** What was tried and by whom, if it was refused because they had a hand in what they wanted to judge. */
    public @Nullable SegregationViolation segregation() {
        return segregation;
    }

    private String describe() {
        String message = getMessage();
        return message == null ? rule : message;
    }
}
