package io.tickmark.projections.control;

import io.tickmark.api.control.Rating;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement says about a control.
 *
 * @param firm the audit firm that tests it, once evidence was asked for
 * @param submitted whether the firm was handed evidence, and so may see it
 */
record StatusRow(
        String engagementId,
        String controlId,
        @Nullable Assessment assessment,
        @Nullable String workItemId,
        @Nullable String firm,
        boolean submitted,
        @Nullable Conclusion conclusion) {

    /**
     * Management's own rating.
     *
     * @param gapId the gap that it found, if any
     */
    record Assessment(
            Rating rating,
            String basis,
            List<String> criteria,
            @Nullable String gapId,
            String assessedBy) {}

    /**
     * The auditor's conclusion.
     *
     * @param operation null on a Type 1
     */
    record Conclusion(DesignConclusion design, @Nullable OperationConclusion operation, int deviations) {}

    static String key(String engagementId, String controlId) {
        return engagementId + "/" + controlId;
    }

    static StatusRow of(String engagementId, String controlId) {
        return new StatusRow(engagementId, controlId, null, null, null, false, null);
    }

    StatusRow with(Assessment newAssessment) {
        return new StatusRow(engagementId, controlId, newAssessment, workItemId, firm, submitted, conclusion);
    }

    StatusRow testedIn(String newWorkItem, String newFirm) {
        return new StatusRow(engagementId, controlId, assessment, newWorkItem, newFirm, submitted, conclusion);
    }

    StatusRow handedIn() {
        return new StatusRow(engagementId, controlId, assessment, workItemId, firm, true, conclusion);
    }

    StatusRow with(Conclusion newConclusion) {
        return new StatusRow(engagementId, controlId, assessment, workItemId, firm, submitted, newConclusion);
    }
}
