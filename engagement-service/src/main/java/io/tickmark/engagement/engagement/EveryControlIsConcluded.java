package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R53, R58, D12: every version of a control in scope has a concluded test, on operation too where the report is a Type 2. */
final class EveryControlIsConcluded {

    private EveryControlIsConcluded() {}

    static void check(@Nullable ReportType type, List<ExaminedVersion> inScope, List<TestedControl> tested) {
        Set<ExaminedVersion> seen = new HashSet<>();
        for (TestedControl control : Input.present("controls", tested)) {
            Optional<ExaminedVersion> version =
                    inScope.stream().filter(examined -> isOf(examined, control)).findFirst();
            if (version.isEmpty() || !seen.add(version.get())) {
                throw RuleViolation.input("controls", "names " + control.code() + " twice or out of scope.");
            }
            if (control.deviations() < 0) {
                throw RuleViolation.input("controls.deviations", "is negative for " + control.code() + ".");
            }
            if (type == ReportType.TYPE_1 && control.operation() != null) {
                throw RuleViolation.of("R58", "A Type 1 concludes nothing on the operation of " + control.code() + ".")
                        .with("controls", List.of(control.controlId()));
            }
        }
        List<ExaminedVersion> open = inScope.stream()
                .filter(examined ->
                        tested.stream().noneMatch(control -> isOf(examined, control) && concluded(type, control)))
                .toList();
        if (!open.isEmpty()) {
            List<String> codes = tested.stream()
                    .filter(control -> open.stream().anyMatch(examined -> isOf(examined, control)))
                    .map(TestedControl::code)
                    .toList();
            throw RuleViolation.of(
                            "R53",
                            open.size()
                                    + " versions of controls have no concluded test yet; the auditor concludes each first.")
                    .with(
                            "controls",
                            open.stream().map(ExaminedVersion::controlId).toList())
                    .with("codes", codes);
        }
    }

    private static boolean isOf(ExaminedVersion examined, TestedControl control) {
        return examined.is(control.controlId(), control.version());
    }

    private static boolean concluded(@Nullable ReportType type, TestedControl control) {
        return control.design() == DesignConclusion.NOT_SUITABLE
                || (control.design() != null && (type == ReportType.TYPE_1 || control.operation() != null));
    }
}
