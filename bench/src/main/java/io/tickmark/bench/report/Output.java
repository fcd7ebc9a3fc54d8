package io.tickmark.bench.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a report goes: always to the terminal and, with the raw results, to a JSON file; to {@code performance.md} on demand,
 * where it replaces what stands between the bench's two markers.
 *
 * @param results the folder of the JSON files
 * @param docs the folder of the page
 * @param write whether the page is written too
 */
public record Output(PrintWriter terminal, Path results, Path docs, boolean write) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Hands out a report.
     *
     * @param surroundings on what it was measured
     * @throws IllegalStateException if the page has no place for it
     */
    public void publish(Report report, Map<String, String> surroundings) {
        List<String> table =
                Tables.markdown(report.table().columns(), report.table().rows());
        List<String> facts = new ArrayList<>();
        report.remarks().forEach(remark -> facts.add("- " + remark));
        surroundings.forEach((name, value) -> facts.add("- " + name + ": " + value));
        terminal.println("\n" + report.title());
        table.forEach(terminal::println);
        facts.forEach(terminal::println);
        terminal.flush();
        try {
            Files.createDirectories(results);
            JSON.writeValue(
                    results.resolve(report.name() + ".json").toFile(),
                    Map.of("surroundings", surroundings, "raw", report.table().raw()));
            if (write) {
                write(report, table, facts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Report report, List<String> table, List<String> facts) throws IOException {
        String begin = "<!-- " + report.name() + " -->";
        Path page = docs.resolve("performance.md");
        String text = Files.readString(page);
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- /" + report.name() + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(page + " has no place for " + report.name() + ".");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, from) + begin, "", report.method(), ""));
        lines.addAll(table);
        for (Chart chart : report.charts()) {
            String file = "images/performance-" + report.name() + "-" + chart.name() + ".svg";
            chart.draw(docs.resolve(file));
            lines.addAll(List.of("", "![" + chart.title() + "](" + file + ")"));
        }
        lines.add("");
        lines.addAll(facts);
        lines.addAll(List.of("", text.substring(to)));
        Files.writeString(page, String.join("\n", lines));
    }

    /** Tells what is going on. */
    public void progress(String line) {
        terminal.println(line);
        terminal.flush();
    }
}
