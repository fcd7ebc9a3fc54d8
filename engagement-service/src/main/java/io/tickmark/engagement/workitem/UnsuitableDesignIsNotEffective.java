package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** R58: a control whose design is not suitable cannot have operated effectively, however often it was performed. */
final class UnsuitableDesignIsNotEffective {

    private UnsuitableDesignIsNotEffective() {}

    static void check(DesignConclusion design, @Nullable OperationConclusion operation) {
        if (design == DesignConclusion.NOT_SUITABLE && operation == OperationConclusion.EFFECTIVE) {
            throw RuleViolation.of(
                            "R58",
                            "The design is not suitable, so operation cannot be effective; "
                                    + "leave that conclusion out, or note the deviations.")
                    .with("design", design)
                    .with("operation", operation);
        }
    }
}
