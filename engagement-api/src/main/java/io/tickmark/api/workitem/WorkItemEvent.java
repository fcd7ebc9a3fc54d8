package io.tickmark.api.workitem;

import io.tickmark.api.EngagementPartEvent;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.StoredAs;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import java.util.List;

/** What has happened to a work item. Every event names engagement and control, so that their histories can be read. */
public sealed interface WorkItemEvent extends EngagementPartEvent {

    String workItemId();

    String controlId();

    @Override
    default String aggregateId() {
        return workItemId();
    }

    /** Evidence is asked for one version of a control, as it was then (R50, C13). */
    @StoredAs("work-item.issued")
    record Issued(
            String workItemId,
            String engagementId,
            String tenant,
            String firm,
            ReportType reportType,
            String controlId,
            Definition control,
            Operated operated)
            implements WorkItemEvent {}

    /**
     * Evidence was handed to the auditor, who sees the work item from now on (R50).
     *
     * @param submission counts from 1
     */
    @StoredAs("work-item.submitted")
    record Submitted(
            String workItemId,
            String engagementId,
            String controlId,
            String firm,
            Definition control,
            Operated operated,
            String submittedBy,
            int submission,
            List<EvidenceItem> evidence,
            String note)
            implements WorkItemEvent {}

    /** The auditor accepted the evidence (R50). */
    @StoredAs("work-item.accepted")
    record Accepted(String workItemId, String engagementId, String controlId, int submission)
            implements WorkItemEvent {}

    /** The auditor sent the evidence back (R50). */
    @StoredAs("work-item.returned")
    record Returned(String workItemId, String engagementId, String controlId, int submission, String reason)
            implements WorkItemEvent {}

    /** The preparer recorded the result of the test (R53). */
    @StoredAs("work-item.answered")
    record Answered(String workItemId, String engagementId, String controlId, String preparedBy, TestResult result)
            implements WorkItemEvent {}

    /** The reviewer concluded the test (R53, D20). */
    @StoredAs("work-item.concluded")
    record Concluded(
            String workItemId,
            String engagementId,
            String controlId,
            String controlCode,
            String preparedBy,
            String reviewedBy,
            TestResult result)
            implements WorkItemEvent {}

    /** The test rests with its engagement. */
    @StoredAs("work-item.rested")
    record Rested(String workItemId, String engagementId, String controlId, String reason) implements WorkItemEvent {}

    /** The test goes on with its engagement. */
    @StoredAs("work-item.resumed")
    record Resumed(String workItemId, String engagementId, String controlId, String reason) implements WorkItemEvent {}

    /** The engagement was given up, and the test with it: CANCELLED or WITHDRAWN. */
    @StoredAs("work-item.abandoned")
    record Abandoned(String workItemId, String engagementId, String controlId, EngagementStatus ended, String reason)
            implements WorkItemEvent {}

    /** Somebody tried to judge what they had a hand in, and was refused (D20, N13). */
    @StoredAs("work-item.segregation-violation-blocked")
    record SegregationViolationBlocked(
            String workItemId, String engagementId, String controlId, SegregationViolation violation)
            implements WorkItemEvent {}
}
