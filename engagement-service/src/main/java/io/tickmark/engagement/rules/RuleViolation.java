package io.tickmark.engagement.rules;

import io.tickmark.api.SegregationViolation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision was refused by a rule. The message says what is wrong and how to put it right; the facts say it for machines.
 * Nothing that was asked for has happened when it is thrown.
 */
public final class RuleViolation extends RuntimeException {

    /** What sort of refusal it is; whoever has to go on after one goes by this, and never by its words or facts. */
    public enum Kind {
        /** A value is missing or absurd; the fact {@code field} names it. */
        INPUT,
        /** The aggregate is not in a state in which this can be done. */
        STATE,
        /** The day has not come; it can be done from a later one on. */
        TOO_EARLY,
        /** It can be done once the engagement goes on, or on a day that its rest has moved. */
        RESTING,
        /** Whoever asks may not decide this. */
        ROLE,
        /** What is asked about belongs to somebody else, or is not there at all. */
        ISOLATION,
        /** A rule of the field says no. */
        RULE
    }

    /** The rule of whatever is refused because of the present state. */
    public static final String STATE = "STATE";
    /** The rule of whatever is refused because of a value. */
    public static final String INPUT = "INPUT";
    /** The rule of whatever is refused because it belongs to somebody else. */
    public static final String ISOLATION = "S2";

    private final Kind kind;
    private final String rule;
    private final transient Map<String, Object> facts;
    private final transient @Nullable SegregationViolation segregation;

    private RuleViolation(
            Kind kind,
            String rule,
            String message,
            Map<String, Object> facts,
            @Nullable SegregationViolation segregation) {
        super(message, null, false, false);
        this.kind = kind;
        this.rule = rule;
        this.facts = facts;
        this.segregation = segregation;
    }

    private static RuleViolation of(Kind kind, String rule, String message) {
        return new RuleViolation(kind, rule, message, Map.of(), null);
    }

    /** A refusal by the rule with this id. */
    public static RuleViolation of(String rule, String message) {
        return of(Kind.RULE, rule, message);
    }

    /** A refusal because somebody tried to judge what they had a hand in (D20). */
    public static RuleViolation of(SegregationViolation segregation, String message) {
        return new RuleViolation(Kind.RULE, segregation.rule(), message, Map.of(), segregation)
                .with("attemptedBy", segregation.attemptedBy())
                .with("preparers", segregation.preparers());
    }

    /** A refusal because of the value of one field. */
    public static RuleViolation input(String field, String message) {
        return of(Kind.INPUT, INPUT, field + " " + message).with("field", field);
    }

    /** A refusal because of the present state. */
    public static RuleViolation state(String message) {
        return of(Kind.STATE, STATE, message);
    }

    /** A refusal because what a deed leads to cannot come in the present state. */
    public static RuleViolation state(String deed, String of, Enum<?> status, Set<? extends Enum<?>> allowed) {
        return state(deed + " is possible in " + allowed + " only, and " + of + " is " + status + ".")
                .with("status", status)
                .with("allowed", List.copyOf(allowed));
    }

    /** A refusal until a later day. */
    public static RuleViolation tooEarly(String rule, String message, LocalDate today) {
        return of(Kind.TOO_EARLY, rule, message).with("today", today);
    }

    /** A refusal until the engagement goes on. */
    public static RuleViolation resting(String rule, String message) {
        return of(Kind.RESTING, rule, message);
    }

    /** A refusal of whoever asks; ROLE, or the id of what they lack. */
    public static RuleViolation role(String rule, String message) {
        return of(Kind.ROLE, rule, message);
    }

    /** A refusal that tells nothing of what others have (S2). */
    public static RuleViolation isolation(String message) {
        return of(Kind.ISOLATION, ISOLATION, message);
    }

    /** The same refusal with one more fact; the order of facts is kept. */
    public RuleViolation with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new RuleViolation(kind, rule, describe(), more, segregation);
    }

    public Kind kind() {
        return kind;
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
