package io.tickmark.bench.report;

import java.util.List;

/** The middle of a few values. */
public final class Median {

    private Median() {}

    /** The value in the middle, or between the two in the middle; 0 of nothing. */
    public static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
