package io.tickmark.projections.control;

import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Rating;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a control stands, and within an engagement what that engagement says about it.
 *
 * @param streamVersion the stream's version, for {@code If-Match} on commands
 * @param implemented whether it is said from when on it operates
 * @param retired whether its end is said
 * @param rating management's own assessment in the engagement; null for an auditor
 * @param design the auditor's conclusion in the engagement, as is {@code operation}
 */
record ControlView(
        String id,
        long streamVersion,
        String programmeId,
        Definition definition,
        int version,
        @Nullable LocalDate effectiveFrom,
        boolean implemented,
        @Nullable LocalDate implementedFrom,
        boolean retired,
        @Nullable LocalDate retiredFrom,
        @Nullable Rating rating,
        @Nullable String ratingBasis,
        @Nullable String gapId,
        @Nullable String workItemId,
        @Nullable DesignConclusion design,
        @Nullable OperationConclusion operation,
        @Nullable Integer deviations) {

    static ControlView of(ControlRow row, @Nullable StatusRow status, boolean auditor) {
        StatusRow.Assessment assessment = status == null || auditor ? null : status.assessment();
        StatusRow.Conclusion conclusion = status == null ? null : status.conclusion();
        return new ControlView(
                row.id(),
                row.streamVersion(),
                row.programmeId(),
                row.definition(),
                row.definitionVersion(),
                row.effectiveFrom(),
                row.implementedFrom() != null,
                row.implementedFrom(),
                row.retiredFrom() != null,
                row.retiredFrom(),
                assessment == null ? null : assessment.rating(),
                assessment == null ? null : assessment.basis(),
                assessment == null ? null : assessment.gapId(),
                status == null ? null : status.workItemId(),
                conclusion == null ? null : conclusion.design(),
                conclusion == null ? null : conclusion.operation(),
                conclusion == null ? null : conclusion.deviations());
    }
}
