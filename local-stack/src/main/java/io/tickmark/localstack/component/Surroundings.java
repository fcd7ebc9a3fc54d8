package io.tickmark.localstack.component;

import io.tickmark.localstack.Installation;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Ports;
import io.tickmark.localstack.PropertiesFile;
import io.tickmark.localstack.Secrets;
import io.tickmark.localstack.StackHome;
import io.tickmark.localstack.people.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What a component finds around it.
 *
 * @param simulated whether the process engine's clock can be moved
 */
public record Surroundings(Installation installation, StackHome home, Ports ports, Secrets secrets, boolean simulated) {

    /** Address of a port, for example {@code http://127.0.0.1:8183}. */
    public String url(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** The number of a port. */
    public int port(Port port) {
        return ports.of(port);
    }

    /** A component's data directory, created if it is missing. */
    public Path data(Component component) {
        Path directory = home.data(component);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** Writes a component's configuration from a template, with each {@code @{key}} replaced. */
    public Path configuration(String name, Map<String, String> values) {
        String text = resource(name);
        for (var value : values.entrySet()) {
            text = text.replace("@{" + value.getKey() + "}", value.getValue());
        }
        Path file = home.configuration(name);
        PropertiesFile.writePrivately(file, text);
        return file;
    }

    /** The demo users' file; the user may edit it, so that it is copied only once. */
    public Path peopleFile() {
        Path file = home.configuration("people.yaml");
        if (!Files.exists(file)) {
            PropertiesFile.writePrivately(file, resource("people.yaml"));
        }
        return file;
    }

    /** The people in that file. */
    public People people() {
        return People.read(peopleFile());
    }

    private static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Surroundings.class.getResourceAsStream("/io/tickmark/localstack/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
