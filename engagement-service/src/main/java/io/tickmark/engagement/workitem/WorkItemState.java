package io.tickmark.engagement.workitem;

/** Where a work item stands; the auditor sees it from SUBMITTED on. */
enum WorkItemState {
    ISSUED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    ANSWERED,
    CONCLUDED
}
