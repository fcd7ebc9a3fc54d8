package io.tickmark.projections.workitem;

import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the auditor's test of a control stands.
 *
 * @param version how many events the work item has, for conditional requests
 * @param control the control as it was in what is examined (C13)
 * @param operated which version it is, when it operated, and whether its criteria were not met from the beginning on (C14)
 * @param submission the newest submission, null until there is one
 * @param standing ON_HOLD while its engagement rests, CANCELLED or WITHDRAWN once that was given up; null while work goes on
 */
record WorkItemRow(
        String id,
        String engagementId,
        String tenant,
        String firm,
        long version,
        ReportType reportType,
        String controlId,
        Definition control,
        Operated operated,
        WorkItemState state,
        Instant issuedAt,
        @Nullable Submission submission,
        @Nullable Test test,
        @Nullable EngagementStatus standing) {

    /**
     * What was handed in.
     *
     * @param number counts from 1
     * @param returnReason why the auditor sent it back, if so
     */
    record Submission(
            int number,
            List<EvidenceItem> evidence,
            String note,
            @Nullable String returnReason) {}

    /**
     * What the auditor found.
     *
     * @param operation null on a Type 1
     * @param summary the auditor's own words
     */
    record Test(
            List<Procedure> procedures,
            DesignConclusion design,
            @Nullable OperationConclusion operation,
            List<Deviation> deviations,
            String summary,
            String preparedBy,
            @Nullable String reviewedBy) {

        static Test of(TestResult result, String preparedBy, @Nullable String reviewedBy) {
            return new Test(
                    result.procedures().stream().sorted().toList(),
                    result.design(),
                    result.operation(),
                    result.deviations(),
                    result.summary(),
                    preparedBy,
                    reviewedBy);
        }
    }

    WorkItemRow at(long newVersion, WorkItemState newState) {
        return copy(newVersion, newState, submission, test, standing);
    }

    WorkItemRow with(@Nullable Submission newSubmission, @Nullable Test newTest) {
        return copy(version, state, newSubmission, newTest, standing);
    }

    WorkItemRow standing(@Nullable EngagementStatus now) {
        return copy(version, state, submission, test, now);
    }

    private WorkItemRow copy(
            long newVersion,
            WorkItemState newState,
            @Nullable Submission newSubmission,
            @Nullable Test newTest,
            @Nullable EngagementStatus newStanding) {
        return new WorkItemRow(
                id,
                engagementId,
                tenant,
                firm,
                newVersion,
                reportType,
                controlId,
                control,
                operated,
                newState,
                issuedAt,
                newSubmission,
                newTest,
                newStanding);
    }
}
