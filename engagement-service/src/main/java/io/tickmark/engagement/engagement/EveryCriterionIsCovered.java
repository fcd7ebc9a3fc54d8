package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** R19, R23: no criterion in scope is without a control, and no such control without a rating. */
final class EveryCriterionIsCovered {

    private EveryCriterionIsCovered() {}

    static void check(List<String> criteria, List<AssessedControl> controls) {
        Set<String> served = new HashSet<>();
        controls.forEach(control -> served.addAll(control.criteria()));
        List<String> uncovered =
                criteria.stream().filter(id -> !served.contains(id)).toList();
        List<AssessedControl> unrated =
                controls.stream().filter(control -> control.rating() == null).toList();
        List<String> codes = unrated.stream().map(AssessedControl::code).toList();
        if (!uncovered.isEmpty()) {
            throw RuleViolation.of(
                            "R23",
                            "No control serves " + String.join(", ", uncovered)
                                    + "; register or map a control for each, then go on.")
                    .with("criteria", uncovered)
                    .with("controls", codes);
        }
        if (!unrated.isEmpty()) {
            throw RuleViolation.of(
                            "R19", "Nobody has assessed " + String.join(", ", codes) + "; assess each, then go on.")
                    .with("criteria", criteriaOf(criteria, unrated))
                    .with("controls", codes);
        }
    }

    private static List<String> criteriaOf(List<String> criteria, List<AssessedControl> controls) {
        return criteria.stream()
                .filter(id ->
                        controls.stream().anyMatch(control -> control.criteria().contains(id)))
                .toList();
    }
}
