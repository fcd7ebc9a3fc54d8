package io.tickmark.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What docs/requirements.md names is really there. */
class RequirementsDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final Map<String, String> sources = read("*.java");
    private final String models = String.join("\n", read("*.bpmn").values());

    @TestFactory
    Stream<DynamicTest> everythingNamedExists() throws IOException {
        List<String[]> rows = Files.readAllLines(ROOT.resolve("docs/requirements.md")).stream()
                .filter(line -> line.matches("\\| [CDENRS]\\d.*"))
                .map(line -> line.split("\\|"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row[1].strip(), () -> check(row)));
    }

    private void check(String[] row) {
        names(row[3]).forEach(element -> assertThat(models).contains("id=\"" + element + "\""));
        Stream.concat(names(row[4]).stream(), names(row[5]).stream()).forEach(this::recordExists);
        names(row[6]).forEach(rule -> assertThat(sources).containsKey(rule));
        assertThat(names(row[7])).as("tests").isNotEmpty().allSatisfy(this::testExists);
    }

    private void recordExists(String name) {
        String[] parts = name.split("\\.");
        assertThat(sources).containsKey(parts[0]);
        assertThat(sources.get(parts[0])).contains("record " + parts[1] + "(");
    }

    private void testExists(String name) {
        String[] parts = name.split("#");
        assertThat(sources).containsKey(parts[0]);
        if (parts.length == 2) {
            assertThat(sources.get(parts[0])).contains("void " + parts[1] + "(");
        }
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        NAME.matcher(cell).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Map<String, String> read(String glob) {
        Map<String, String> files = new TreeMap<>();
        for (String module : List.of(
                "engagement-api",
                "workflow-models",
                "event-store",
                "engagement-service",
                "projections",
                "local-stack")) {
            Path sources = ROOT.resolve(module).resolve("src");
            try (Stream<Path> all = Files.walk(sources)) {
                var matcher = sources.getFileSystem().getPathMatcher("glob:" + glob);
                for (Path file :
                        all.filter(path -> matcher.matches(path.getFileName())).toList()) {
                    files.merge(
                            file.getFileName().toString().replaceAll("\\.\\w+$", ""),
                            Files.readString(file),
                            (first, second) -> first + second);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
