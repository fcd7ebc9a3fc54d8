package io.tickmark.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/performance.md}: what stands between a bench's two markers is replaced by its newest report. */
public final class PerformancePage {

    private final Path page;
    private final Path images;

    public PerformancePage(Path docs) {
        this.page = docs.resolve("performance.md");
        this.images = docs.resolve("images");
    }

    /**
     * Writes a report's table and charts.
     *
     * @throws IllegalStateException if the page has no place for it
     */
    public void write(Report report, Surroundings surroundings) {
        String begin = "<!-- " + report.name() + " -->";
        String end = "<!-- /" + report.name() + " -->";
        try {
            String text = Files.readString(page);
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            if (from < 0 || to < from) {
                throw new IllegalStateException(page + " has no place for " + report.name() + ".");
            }
            report.charts().forEach(chart -> Pictures.draw(chart, images.resolve(file(report, chart))));
            Files.writeString(
                    page,
                    text.substring(0, from + begin.length()) + "\n\n" + String.join("\n", section(report, surroundings))
                            + "\n\n" + text.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> section(Report report, Surroundings surroundings) {
        List<String> lines = new ArrayList<>();
        lines.add(report.method());
        lines.add("");
        lines.addAll(Tables.markdown(report));
        for (Chart chart : report.charts()) {
            lines.add("");
            lines.add("![" + chart.title() + "](images/" + file(report, chart) + ")");
        }
        lines.add("");
        report.remarks().forEach(remark -> lines.add("- " + remark));
        surroundings.facts().forEach((name, value) -> lines.add("- " + name + ": " + value));
        return lines;
    }

    private static String file(Report report, Chart chart) {
        return "performance-" + report.name() + "-" + chart.name() + ".svg";
    }
}
