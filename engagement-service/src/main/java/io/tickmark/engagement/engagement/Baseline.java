package io.tickmark.engagement.engagement;

import io.tickmark.api.control.Rating;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Sha256;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a readiness assessment found on the controls that serve a criterion in scope, sorted by code (R19). The digest
 * is taken over one line per control with the fields in the order of the record; criteria are separated by commas.
 */
record Baseline(List<AssessedControl> controls, String sha256) {

    static Baseline of(List<String> criteria, List<AssessedControl> given) {
        Input.present("controls", given).forEach(Baseline::checkInput);
        Input.distinctTexts(
                "controls.code", given.stream().map(AssessedControl::code).toList());
        List<AssessedControl> controls = given.stream()
                .filter(control -> !Collections.disjoint(control.criteria(), criteria))
                .sorted(Comparator.comparing(AssessedControl::code))
                .toList();
        EveryCriterionIsCovered.check(criteria, controls);
        controls.forEach(Baseline::gapMatchesRating);
        StringBuilder text = new StringBuilder();
        controls.forEach(control -> text.append(line(control)).append('\n'));
        return new Baseline(controls, Sha256.of(text.toString()));
    }

    private static void checkInput(AssessedControl control) {
        Input.text("controls.controlId", control.controlId());
        Input.text("controls.code", control.code());
        Input.present("controls.criteria", control.criteria());
    }

    private static void gapMatchesRating(AssessedControl control) {
        if ((control.rating() == Rating.MEETS) != (control.gapId() == null)) {
            throw RuleViolation.of(
                            "R21", control.code() + " must name a gap exactly where it does not meet its criteria.")
                    .with("code", control.code());
        }
    }

    private static String line(AssessedControl control) {
        return String.join(
                "\t",
                control.controlId(),
                control.code(),
                String.join(",", control.criteria()),
                String.valueOf(control.rating()),
                Objects.requireNonNullElse(control.gapId(), ""));
    }
}
