package io.tickmark.api.engagement;

import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor concluded on one version of a control, as fieldwork ends (R53).
 *
 * @param version counted from 1 (D12)
 * @param design null where the test is not concluded
 * @param operation null on a Type 1 (R58) or where the test is not concluded
 * @param deviations how many deviations the auditor noted
 */
public record TestedControl(
        @Refers(Kind.CONTROL) String controlId,
        String code,
        int version,
        @Nullable DesignConclusion design,
        @Nullable OperationConclusion operation,
        int deviations) {}
