package io.tickmark.bench.report;

import java.util.List;
import java.util.Locale;

/** Numbers as a reader wants them. */
public final class Figures {

    private static final double WHOLE_FROM = 100;

    private Figures() {}

    /** A count or a rate, such as 14,823. */
    public static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** A ratio, such as 0.75. */
    public static String ratio(double value) {
        return Double.isFinite(value) && value > 0 ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    /** A time or the like of which a digit behind the point matters while it is small. */
    public static String precise(double value) {
        return value >= WHOLE_FROM ? count(value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** The value in the middle, or between the two in the middle; 0 of nothing. */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * So many of the values are at most what this returns; with 99 percent, 99 of 100 are.
     *
     * @param ascending the values in order
     */
    public static double percentile(List<Double> ascending, int percent) {
        return ascending.get(Math.min(ascending.size() - 1, ascending.size() * percent / 100));
    }
}
