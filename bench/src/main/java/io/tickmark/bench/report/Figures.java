package io.tickmark.bench.report;

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
}
