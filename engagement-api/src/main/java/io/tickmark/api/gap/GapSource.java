package io.tickmark.api.gap;

/** Where a gap was found. */
public enum GapSource {
    READINESS,
    DEVIATION
}
