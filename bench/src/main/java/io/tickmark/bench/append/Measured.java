package io.tickmark.bench.append;

import io.tickmark.bench.worker.Slice;

/**
 * A slice with what stands around it.
 *
 * @param serverCpuNanos processor time of PostgreSQL meanwhile; -1 where it is not known
 */
public record Measured(String contender, int writers, int round, Slice slice, long serverCpuNanos) {

    double rate() {
        return slice.rate();
    }

    /** Microseconds of the contender's processor time per event. */
    double ownCpu() {
        return slice.cpuNanos() / 1e3 / slice.events();
    }

    /** Microseconds of PostgreSQL's processor time per event. */
    double serverCpu() {
        return serverCpuNanos / 1e3 / slice.events();
    }
}
