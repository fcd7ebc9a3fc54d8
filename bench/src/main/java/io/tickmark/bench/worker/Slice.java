package io.tickmark.bench.worker;

/**
 * What a contender did in one stretch of time, with every writer sending its next command as soon as the last was done.
 *
 * @param events how many are on the disk
 * @param nanos from the first command to the last answer
 * @param p50 half of the commands took at most so many microseconds
 * @param p95 of twenty commands, nineteen took at most so many microseconds
 * @param p99 of a hundred commands, ninety-nine took at most so many microseconds
 * @param cpuNanos processor time of the contender's process
 */
public record Slice(long events, long nanos, double p50, double p95, double p99, long cpuNanos) {

    /** Events per second. */
    public double rate() {
        return events / (nanos / 1e9);
    }
}
