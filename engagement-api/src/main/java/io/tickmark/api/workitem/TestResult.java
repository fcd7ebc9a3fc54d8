package io.tickmark.api.workitem;

import io.tickmark.api.AtMost;
import io.tickmark.api.FreeText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the preparer of a test records.
 *
 * @param operation null on a Type 1 (R58)
 * @param summary the auditor's own words
 */
public record TestResult(
        Set<Procedure> procedures,
        DesignConclusion design,
        @Nullable OperationConclusion operation,
        @AtMost(1_000) List<Deviation> deviations,
        @FreeText String summary) {}
