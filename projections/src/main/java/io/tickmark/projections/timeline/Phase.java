package io.tickmark.projections.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The part of the process in which something happened, by the id of its diagram. */
enum Phase {
    PLANNING,
    AUDITOR_SELECTION,
    READINESS,
    REMEDIATION,
    AUDIT_READINESS,
    OBSERVATION,
    FIELDWORK,
    REPORTING,
    CLOSING,
    MONITORING;

    /** Runs in parallel and says nothing about where the engagement is. */
    boolean beside() {
        return this == AUDITOR_SELECTION || this == MONITORING;
    }

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Phase ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
