package io.tickmark.eventstore.nothingskipped;

import java.time.Duration;

/**
 * How much is written, and how unpleasantly.
 *
 * @param events how many events are committed at least
 * @param writers how many threads write short transactions
 * @param slowWriters how many threads keep transactions open
 * @param slowAtLeast how long a slow transaction stays open at least; at most it is twice that
 */
record LoadPlan(int events, int writers, int slowWriters, Duration slowAtLeast) {}
