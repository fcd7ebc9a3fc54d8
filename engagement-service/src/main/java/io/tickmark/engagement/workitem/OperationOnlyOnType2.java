package io.tickmark.engagement.workitem;

import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** R58: a Type 1 concludes on design alone, a Type 2 on operation too unless the design is not suitable. */
final class OperationOnlyOnType2 {

    private OperationOnlyOnType2() {}

    static void check(ReportType type, DesignConclusion design, @Nullable OperationConclusion operation) {
        Input.present("design", design);
        if (type == ReportType.TYPE_1 && operation != null) {
            throw RuleViolation.of("R58", "A Type 1 concludes nothing on operation; leave that conclusion out.")
                    .with("operation", operation);
        }
        if (type == ReportType.TYPE_2 && operation == null && design == DesignConclusion.SUITABLE) {
            throw RuleViolation.of("R58", "A Type 2 concludes on operation too; add that conclusion.")
                    .with("design", design);
        }
    }
}
