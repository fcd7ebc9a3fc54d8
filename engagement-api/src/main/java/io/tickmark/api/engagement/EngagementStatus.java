package io.tickmark.api.engagement;

/** Where the main region of an engagement stands. No state says more than the standard does (E2). */
public enum EngagementStatus {
    DRAFT,
    SCOPED,
    READINESS,
    REMEDIATION,
    AUDIT_READY,
    OBSERVATION,
    FIELDWORK,
    REPORTING,
    REPORT_ISSUED,
    CLOSED,
    ON_HOLD,
    CANCELLED,
    WITHDRAWN;

    /** True where the engagement can still come to a report. */
    public boolean beforeReport() {
        return this != REPORT_ISSUED && this != CLOSED && this != CANCELLED && this != WITHDRAWN;
    }
}
