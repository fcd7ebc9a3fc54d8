package io.tickmark.localstack;

import io.tickmark.localstack.process.PortHolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The port numbers that one stack uses. */
public final class Ports {

    private static final int FREE_FROM = 15_000;
    private static final int FREE_TO = 32_000;

    private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

    private Ports() {}

    /**
     * The defaults, overridden by a properties file (may be absent), overridden by the environment.
     *
     * @throws StackException if a value is not a port number or two ports are the same
     */
    public static Ports configured(Path file, Map<String, String> environment) {
        Properties properties = PropertiesFile.read(file);
        Ports ports = new Ports();
        for (Port port : Port.values()) {
            String text = environment.getOrDefault(port.variable(), properties.getProperty(port.key()));
            ports.put(port, number(port, text));
        }
        return ports;
    }

    /** Ports that nobody listens on at this moment, from a range that systems do not use for outgoing connections. */
    public static Ports free() {
        Ports ports = new Ports();
        SecureRandom random = new SecureRandom();
        for (Port port : Port.values()) {
            int number = random.nextInt(FREE_FROM, FREE_TO);
            while (ports.numbers.containsValue(number) || !PortHolder.isFree(number)) {
                number = random.nextInt(FREE_FROM, FREE_TO);
            }
            ports.put(port, number);
        }
        return ports;
    }

    /** The number of a port. */
    public int of(Port port) {
        return numbers.getOrDefault(port, port.defaultNumber());
    }

    /** Where Kafka's clients begin: {@code host:port}. */
    public String kafka() {
        return "127.0.0.1:" + of(Port.KAFKA);
    }

    /** All of them as properties, readable by {@link #configured}. */
    public Properties asProperties() {
        Properties properties = new Properties();
        numbers.forEach((port, number) -> properties.setProperty(port.key(), number.toString()));
        return properties;
    }

    private void put(Port port, int number) {
        numbers.forEach((other, taken) -> {
            if (taken == number) {
                throw new StackException("Port " + number + " is configured for both " + other.key() + " and "
                        + port.key() + ". Set " + port.variable() + " to another one.");
            }
        });
        numbers.put(port, number);
    }

    private static int number(Port port, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return port.defaultNumber();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notAPort(port, text, e);
        }
        throw notAPort(port, text, null);
    }

    private static StackException notAPort(Port port, String text, @Nullable Exception cause) {
        String message = "'" + text + "' is not a port number (1 to 65535); correct " + port.variable()
                + " or the key '" + port.key() + "' in ports.properties.";
        return cause == null ? new StackException(message) : new StackException(message, cause);
    }
}
