package io.tickmark.localstack.process;

import io.tickmark.localstack.PropertiesFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * What is remembered about a started process.
 *
 * @param identity which process it is
 * @param startedIn how long it took to become ready; zero while it is not
 */
public record ProcessRecord(ProcessIdentity identity, Duration startedIn) {

    /** The record in a file, if there is one. */
    public static Optional<ProcessRecord> read(Path file) {
        Properties properties = PropertiesFile.read(file);
        if (!properties.containsKey("pid")) {
            return Optional.empty();
        }
        var identity =
                new ProcessIdentity(Long.parseLong(properties.getProperty("pid")), properties.getProperty("begun"));
        var startedIn = Duration.ofMillis(Long.parseLong(properties.getProperty("started-in-millis")));
        return Optional.of(new ProcessRecord(identity, startedIn));
    }

    /** Keeps it in a file. */
    public void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(identity.pid()));
        properties.setProperty("begun", identity.begun());
        properties.setProperty("started-in-millis", Long.toString(startedIn.toMillis()));
        PropertiesFile.write(file, properties);
    }

    /** Forgets it. */
    public static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
