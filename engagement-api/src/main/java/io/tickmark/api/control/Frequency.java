package io.tickmark.api.control;

/** How often a control operates. */
public enum Frequency {
    ANNUAL,
    SEMI_ANNUAL,
    QUARTERLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    MANY_PER_DAY,
    ON_DEMAND,
    AUTOMATED
}
