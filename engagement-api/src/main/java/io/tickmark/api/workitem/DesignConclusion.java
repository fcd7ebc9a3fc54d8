package io.tickmark.api.workitem;

/** What the auditor concludes on the design of a control. */
public enum DesignConclusion {
    SUITABLE,
    NOT_SUITABLE
}
