package io.tickmark.api.gap;

/** How much a gap matters. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
