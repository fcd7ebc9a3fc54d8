package io.tickmark.bench.process;

import java.util.List;
import java.util.Map;

/**
 * What a variant showed in one round.
 *
 * @param perSecond engagements planned per second, from the first opening to the last end of planning
 * @param seconds from the opening of an engagement to the end of its planning, in ascending order
 * @param elements how many elements of all processes the engine entered per engagement: the same for both, or they did not
 *     run the same
 * @param cpuMillis processor time per engagement, by who used it
 */
record Turn(
        String variant,
        int round,
        double perSecond,
        List<Double> seconds,
        double elements,
        Map<String, Double> cpuMillis) {

    /** So many of the times are at most what this returns; a share of 0.95 means 95 of 100. */
    double percentile(double share) {
        return seconds.get(Math.min(seconds.size() - 1, (int) Math.floor(seconds.size() * share)));
    }
}
