package io.tickmark.api.workitem;

/** What the auditor concludes on the operation of a control; on a Type 2 only (R58). */
public enum OperationConclusion {
    EFFECTIVE,
    DEVIATIONS_NOTED,
    /** The control had no reason to operate in the period. */
    NO_OCCURRENCE,
    /** The period is too short for the control's frequency. */
    NOT_TESTABLE
}
