package io.tickmark.models;

import java.util.Arrays;

/** The jobs that the models ask the service to do. */
public enum JobType {
    RECORD_REPORT_TYPE,
    RECORD_CATEGORIES,
    RECORD_COMPONENTS,
    RECORD_TEAM,
    APPROVE_SCOPE_OF_ENGAGEMENT,
    RECORD_LETTER,
    START_READINESS,
    RECORD_ASSESSMENT,
    FREEZE_BASELINE,
    RECORD_CONTROL_LIST,
    RECORD_REMEDIATION_PLAN,
    RECORD_REMEDIATION,
    NOTE_REMINDER_DUE,
    NOTE_ESCALATION_DUE,
    RECORD_VERIFICATION,
    RECORD_RISK_ACCEPTANCE,
    CHECK_OPEN_GAPS,
    RECORD_SIGN_OFF,
    RECORD_AUDIT_READINESS,
    START_OBSERVATION,
    END_OBSERVATION,
    START_FIELDWORK,
    ISSUE_WORK_ITEM,
    SUBMIT_EVIDENCE,
    CONCLUDE_FIELDWORK,
    RECORD_ASSERTION,
    REQUEST_OPINION,
    RECEIVE_REPORT,
    OPEN_FOLLOW_UPS,
    RECORD_CLOSING,
    BEGIN_STANDARDS_REVIEW,
    NOTE_REVIEW_ESCALATION_DUE,
    COMPLETE_STANDARDS_REVIEW,
    OPEN_RENEWAL,
    SHOW_FORM,
    NOTE_DECISION;

    /** The job type; for a service task it is the element id too, such as record-letter. */
    public String key() {
        return Key.of(this);
    }

    /**
     * The constant with this key.
     *
     * @throws IllegalArgumentException if the models know no such key
     */
    public static JobType ofKey(String key) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no JobType has the key " + key));
    }
}
