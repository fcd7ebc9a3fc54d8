package io.tickmark.localstack.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting of our own that the services' sources take from outside, as an environment variable with its default. */
final class SettingsInSources {

    private static final List<String> MODULES =
            List.of("event-store", "service-support", "engagement-service", "projections");
    private static final Pattern PROPERTIES = Pattern.compile(
            "@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*\\{", Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile(
            "(?:@DefaultValue(?:\\(\"([^\"]*)\"\\)|\\(\\{.*?\\}\\))?\\s*)?(?:@Nullable )?[\\w.<>]+ (\\w+)\\s*(?:,|$)",
            Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("@Value\\(\\s*\"\\$\\{(tickmark[^:}]*):?([^}]*)}");
    private static final Pattern SWITCH =
            Pattern.compile("@ConditionalOn(?:Boolean)?Property\\(name = \"(tickmark[^\"]*)\", matchIfMissing = true");

    private final Map<String, String> defaults = new TreeMap<>();

    /** Environment variables and their defaults; an empty text where there is none, or none that fits a cell. */
    static Map<String, String> of(Path root) {
        SettingsInSources settings = new SettingsInSources();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(settings::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings.defaults;
    }

    private void read(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher properties = PROPERTIES.matcher(source);
        while (properties.find()) {
            Matcher component = COMPONENT.matcher(properties.group(2).strip());
            while (component.find()) {
                add(properties.group(1) + "." + component.group(2), component.group(1));
            }
        }
        VALUE.matcher(source).results().forEach(value -> add(value.group(1), value.group(2)));
        SWITCH.matcher(source).results().forEach(on -> add(on.group(1), "true"));
    }

    private void add(String property, String defaultValue) {
        String variable = property.replaceAll("([a-z])([A-Z])", "$1-$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
        defaults.put(variable, defaultValue == null ? "" : defaultValue);
    }
}
