package io.tickmark.localstack.cli;

import io.tickmark.localstack.Progress;
import io.tickmark.localstack.component.Component;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Progress as one line per step. */
final class Console implements Progress {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void reached(Component component, String state, Duration since) {
        out.printf("  %-20s %-9s%s%n", component.title(), state, since.isZero() ? "" : seconds(since));
    }

    /** For example {@code 12.3 s}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%6.1f s", duration.toMillis() / 1000.0);
    }
}
