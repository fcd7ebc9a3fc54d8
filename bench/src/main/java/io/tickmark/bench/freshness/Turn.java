package io.tickmark.bench.freshness;

import java.util.List;

/**
 * What one pair showed in one round.
 *
 * @param delays milliseconds from commit to visible effect, in ascending order
 */
record Turn(String contender, String where, int round, List<Double> delays) {

    /** So many of the delays are at most what this returns; a share of 0.99 means 99 of 100. */
    double percentile(double share) {
        return delays.get(Math.min(delays.size() - 1, (int) Math.floor(delays.size() * share)));
    }
}
