package io.tickmark.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in columns of even width; good to read on a terminal and as Markdown. */
final class Tables {

    private Tables() {}

    static List<String> markdown(List<String> columns, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        int[] widths = new int[columns.size()];
        boolean[] right = new boolean[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] =
                    all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
            right[i] = rows.stream().allMatch(row -> row.get(column).matches("[-–0-9.,]+"));
        }
        List<String> lines = all.stream().map(row -> line(row, widths, right)).collect(Collectors.toList());
        lines.add(
                1,
                IntStream.range(0, widths.length)
                        .mapToObj(column -> "-".repeat(widths[column] - 1) + (right[column] ? ":" : "-"))
                        .collect(Collectors.joining(" | ", "| ", " |")));
        return lines;
    }

    /** Numbers, and what stands for one that is not known, are set to the right. */
    private static String line(List<String> cells, int[] widths, boolean[] right) {
        return IntStream.range(0, widths.length)
                .mapToObj(column ->
                        ("%" + (right[column] ? "" : "-") + widths[column] + "s").formatted(cells.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
