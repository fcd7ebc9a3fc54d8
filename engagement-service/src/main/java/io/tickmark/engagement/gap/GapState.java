package io.tickmark.engagement.gap;

/** Where a gap stands. */
enum GapState {
    IDENTIFIED,
    PLANNED,
    DEFERRED,
    DONE,
    REJECTED,
    VERIFIED,
    RISK_ACCEPTED;

    /** True until it is verified as mended or an executive lives with it (R26). */
    boolean open() {
        return this != VERIFIED && this != RISK_ACCEPTED;
    }
}
