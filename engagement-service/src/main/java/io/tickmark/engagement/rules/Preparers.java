package io.tickmark.engagement.rules;

import io.tickmark.api.SegregationViolation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** D20: everybody who ever had a hand in something, not only the last one. None of them judges it. */
public final class Preparers {

    private final Set<String> people = new LinkedHashSet<>();

    /** This person had a hand in it. */
    public void add(String person) {
        people.add(person);
    }

    /** In the order of their first deed. */
    public List<String> people() {
        return List.copyOf(people);
    }

    /**
     * Refuses whoever had a hand in it.
     *
     * @param rule the id of the rule that the refusal names
     * @param attempt what is tried, in words that follow "from", such as "concluding the test"
     * @param remedy what has to happen instead, as a clause
     * @throws RuleViolation naming the person and everybody who had a hand in it
     */
    public void mustNotInclude(String person, String rule, String attempt, String remedy) {
        if (people.contains(person)) {
            SegregationViolation violation = new SegregationViolation(rule, attempt, people(), person);
            throw RuleViolation.of(
                    violation, person + " had a hand in this, which keeps them from " + attempt + "; " + remedy + ".");
        }
    }
}
