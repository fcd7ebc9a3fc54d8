package io.tickmark.bench.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a report goes: always to the terminal and, with the raw results, to a JSON file; to the page on demand.
 *
 * @param results the folder of the JSON files
 * @param write whether the page is written too
 */
public record Output(PrintWriter terminal, Path results, PerformancePage page, boolean write) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Hands out a report.
     *
     * @param raw what was measured, before any median
     */
    public void publish(Report report, Surroundings surroundings, Object raw) {
        terminal.println();
        terminal.println(report.title());
        Tables.markdown(report).forEach(terminal::println);
        report.remarks().forEach(remark -> terminal.println("- " + remark));
        surroundings.facts().forEach((name, value) -> terminal.println("- " + name + ": " + value));
        terminal.flush();
        try {
            Files.createDirectories(results);
            JSON.writeValue(
                    results.resolve(report.name() + ".json").toFile(),
                    Map.of("surroundings", surroundings.facts(), "raw", raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (write) {
            page.write(report, surroundings);
        }
    }

    /** Tells what is going on. */
    public void progress(String line) {
        terminal.println(line);
        terminal.flush();
    }
}
