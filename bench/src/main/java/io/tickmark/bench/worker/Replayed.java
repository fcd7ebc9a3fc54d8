package io.tickmark.bench.worker;

/**
 * A log read from its beginning.
 *
 * @param startNanos from the start of the reader to the first event
 * @param nanos from the first event to the last
 * @param cpuNanos processor time of the contender's process, its start included
 */
public record Replayed(long events, long startNanos, long nanos, long cpuNanos) {

    /** Events per second, without the start. */
    public double rate() {
        return events / (nanos / 1e9);
    }

    /** Microseconds of processor time per event. */
    public double cpuMicros() {
        return cpuNanos / 1e3 / events;
    }
}
