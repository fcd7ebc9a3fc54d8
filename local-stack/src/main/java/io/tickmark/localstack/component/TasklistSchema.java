package io.tickmark.localstack.component;

import io.tickmark.localstack.PropertiesFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Tasklist 8.6.0 writes a time that falls on a full second without its fraction, and its own schema refuses such a time: the
 * import of tasks then stands still for good, once in a thousand tasks. This is its schema with that form allowed, as a
 * directory to put before Tasklist's libraries.
 */
final class TasklistSchema {

    private static final String TEMPLATE = "schema/os/create/template/tasklist-list-view.json";
    private static final String FRACTION_REQUIRED = "date_time || epoch_millis";
    private static final String FRACTION_OPTIONAL = "date_time || date_time_no_millis || epoch_millis";

    private TasklistSchema() {}

    /** Writes the corrected schema into the stack's configuration. */
    static Path corrected(Surroundings around) {
        Path directory = around.home().configuration("tasklist-schema");
        String original = read(around.installation().processEngine().resolve("lib"));
        PropertiesFile.writePrivately(
                directory.resolve(TEMPLATE), original.replace(FRACTION_REQUIRED, FRACTION_OPTIONAL));
        return directory;
    }

    private static String read(Path libraries) {
        try (Stream<Path> files = Files.list(libraries)) {
            Path library = files.filter(file -> file.getFileName().toString().startsWith("tasklist-els-schema-"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile jar = new JarFile(library.toFile());
                    InputStream template = jar.getInputStream(jar.getEntry(TEMPLATE))) {
                return new String(template.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
