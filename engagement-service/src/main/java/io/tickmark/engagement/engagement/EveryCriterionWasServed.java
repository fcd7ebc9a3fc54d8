package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** C13: as fieldwork begins, every criterion in scope was served by a control that operated in what is examined. */
final class EveryCriterionWasServed {

    private EveryCriterionWasServed() {}

    static void check(List<String> criteria, List<ControlInScope> controls) {
        Set<String> served = new HashSet<>();
        for (ControlInScope control : controls) {
            Input.text("controls.controlId", control.examined().controlId());
            served.addAll(Input.present("controls.criteria", control.criteria()));
        }
        List<String> uncovered =
                criteria.stream().filter(id -> !served.contains(id)).toList();
        if (!uncovered.isEmpty()) {
            throw RuleViolation.of(
                            "C13",
                            "No control that operated in what is examined served " + String.join(", ", uncovered)
                                    + "; register the one that did, or say from which day it operated.")
                    .with("criteria", uncovered);
        }
    }
}
