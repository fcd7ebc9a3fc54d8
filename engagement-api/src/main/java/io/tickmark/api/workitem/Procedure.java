package io.tickmark.api.workitem;

/** How an auditor obtains evidence. Inquiry alone never concludes on operation (R57). */
public enum Procedure {
    INQUIRY,
    OBSERVATION,
    INSPECTION,
    REPERFORMANCE
}
