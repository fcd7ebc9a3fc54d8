package io.tickmark.models;

import java.util.Arrays;

/** What people are asked to do. The key is the id of the element and of the form linked to it. */
public enum UserTask {
    CHOOSE_REPORT_TYPE,
    CHOOSE_CATEGORIES,
    DEFINE_COMPONENTS,
    APPOINT_TEAM,
    APPROVE_SCOPE,
    RECORD_ENGAGEMENT_LETTER,
    ASSESS_CONTROL,
    COMPLETE_CONTROL_LIST,
    PLAN_REMEDIATION,
    ACCEPT_RISK,
    REMEDIATE_GAP,
    VERIFY_REMEDIATION,
    SIGN_OFF_OPEN_GAPS,
    DECLARE_AUDIT_READINESS,
    PROVIDE_EVIDENCE,
    SIGN_ASSERTION,
    CLOSE_ENGAGEMENT,
    REVIEW_STANDARDS;

    /** The element id and form id in the models, such as assess-control. */
    public String key() {
        return Key.of(this);
    }

    /**
     * The constant with this key.
     *
     * @throws IllegalArgumentException if the models know no such key
     */
    public static UserTask ofKey(String key) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no UserTask has the key " + key));
    }
}
