package io.tickmark.bench.growth;

import io.tickmark.bench.worker.Slice;

/**
 * One stretch of appending.
 *
 * @param size how many events the log held before the bench began
 */
record Turn(long size, int writers, int round, Slice slice) {}
