package io.tickmark.localstack.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of settings in the operations guide tells all that a service takes from its environment. */
class DocumentedSettingsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_0-9]+)` \\| (?:`([^`]*)`)?.*\\|$");
    private static final List<String> OURS =
            List.of("engagement-service", "projections", "migrate-engagement", "migrate-projections");

    @Test
    void everySettingOfOursIsThereWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>(documented());
        documented.keySet().removeIf(variable -> !variable.startsWith("TICKMARK_"));

        assertThat(documented).containsExactlyInAnyOrderEntriesOf(SettingsInSources.of(ROOT));
    }

    @Test
    void everySettingThatTheContainersUseIsThere() throws IOException {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(ROOT.resolve("docker/compose.yaml")));
        JsonNode services = JsonMapper.shared().valueToTree(file).path("services");
        Set<String> used = new TreeSet<>();
        OURS.forEach(service ->
                used.addAll(services.path(service).path("environment").propertyNames()));

        assertThat(used).isNotEmpty();
        assertThat(documented().keySet()).containsAll(used);
    }

    private static Map<String, String> documented() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/operations.md"));
        int start = guide.indexOf("## Every setting of the services");
        int end = guide.indexOf("\n## ", start + 1);
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(guide.substring(start, end < 0 ? guide.length() : end))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        return rows;
    }
}
