package io.tickmark.bench.worker;

import io.tickmark.bench.report.Figures;

/**
 * What a contender did in one stretch of time, with every writer sending its next command as soon as the last was done.
 *
 * @param events how many are on the disk
 * @param nanos from the first command to the last answer
 * @param p50 half of the commands took at most so many microseconds
 * @param p95 of twenty commands, nineteen took at most so many microseconds
 * @param p99 of a hundred commands, ninety-nine took at most so many microseconds
 * @param cpuNanos processor time of the contender's process
 * @param serverCpuNanos processor time of PostgreSQL meanwhile; 0 where nobody looked
 */
public record Slice(long events, long nanos, double p50, double p95, double p99, long cpuNanos, long serverCpuNanos) {

    /** Events per second. */
    public double rate() {
        return events / (nanos / 1e9);
    }

    /** Microseconds of the contender's processor time per event. */
    public double ownCpu() {
        return cpuNanos / 1e3 / events;
    }

    /** Microseconds of PostgreSQL's processor time per event. */
    public double serverCpu() {
        return serverCpuNanos / 1e3 / events;
    }

    /** The same, with what the server used meanwhile. */
    public Slice beside(long serverNanos) {
        return new Slice(events, nanos, p50, p95, p99, cpuNanos, serverNanos);
    }

    /** The rate, for the terminal. */
    public String glance() {
        return Figures.count(rate()) + "/s";
    }
}
