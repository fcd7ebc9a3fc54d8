package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R53: deviations are listed exactly where the conclusion on operation says that there are some. */
final class DeviationsMatchConclusion {

    private DeviationsMatchConclusion() {}

    static void check(@Nullable OperationConclusion operation, List<Deviation> deviations) {
        for (Deviation deviation : Input.present("deviations", deviations)) {
            Input.text("deviations.item", deviation.item());
            Input.text("deviations.description", deviation.description());
        }
        boolean noted = operation == OperationConclusion.DEVIATIONS_NOTED;
        if (noted == deviations.isEmpty()) {
            throw RuleViolation.of(
                            "R53",
                            noted
                                    ? "List each deviation that was noted, with its item."
                                    : "Deviations are listed, so the conclusion on operation must be DEVIATIONS_NOTED.")
                    .with("deviations", deviations.size());
        }
    }
}
