package io.tickmark.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report's table, in columns of even width; good to read on a terminal and as Markdown. */
final class Tables {

    private Tables() {}

    static List<String> markdown(Report report) {
        List<List<String>> all = Stream.concat(Stream.of(report.columns()), report.rows().stream())
                .toList();
        int[] widths = IntStream.range(0, report.columns().size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(report, report.columns(), widths));
        lines.add(IntStream.range(0, widths.length)
                .mapToObj(column -> "-".repeat(widths[column] - 1) + (right(report, column) ? ":" : "-"))
                .collect(Collectors.joining(" | ", "| ", " |")));
        report.rows().forEach(row -> lines.add(line(report, row, widths)));
        return lines;
    }

    private static String line(Report report, List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> pad(cells.get(column), widths[column], right(report, column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Numbers, and what stands for one that is not known, are set to the right. */
    private static boolean right(Report report, int column) {
        return report.rows().stream().allMatch(row -> row.get(column).matches("[-–0-9.,]+"));
    }

    private static String pad(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - cell.length());
        return right ? blanks + cell : cell + blanks;
    }
}
