package io.tickmark.models;

import java.util.Arrays;

/** The processes, one BPMN file each. */
public enum ProcessId {
    ENGAGEMENT,
    PLANNING,
    AUDITOR_SELECTION,
    READINESS,
    CONTROL_ASSESSMENT,
    REMEDIATION,
    AUDIT_READINESS,
    OBSERVATION,
    FIELDWORK,
    TEST_OF_CONTROL,
    REPORTING,
    CLOSING,
    MONITORING,
    STANDARDS_REVIEW,
    RENEWAL;

    /** The process id in the models, such as test-of-control. */
    public String key() {
        return Key.of(this);
    }

    /**
     * The constant with this key.
     *
     * @throws IllegalArgumentException if the models know no such key
     */
    public static ProcessId ofKey(String key) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ProcessId has the key " + key));
    }
}
