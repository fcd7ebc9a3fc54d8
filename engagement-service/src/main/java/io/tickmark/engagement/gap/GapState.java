package io.tickmark.engagement.gap;

/** Where a gap stands. */
enum GapState {
    IDENTIFIED,
    PLANNED,
    DEFERRED,
    DONE,
    REJECTED,
    VERIFIED,
    RISK_ACCEPTED
}
