package io.tickmark.testservers;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * Chooses where servers run, once per JVM: in containers if a Docker engine answers, otherwise as local processes. The
 * environment variable {@value #SWITCH} decides by force, with {@code true} or {@code false}.
 */
public final class TestServers {

    /** The environment variable. */
    public static final String SWITCH = "TICKMARK_TEST_CONTAINERS";

    private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);

    private TestServers() {}

    /** What was chosen, and why. */
    public record Choice(Where where, String because) {

        @Override
        public String toString() {
            return "Servers of these tests: " + where + " (" + because + ")";
        }
    }

    /**
     * What was chosen for this JVM; the first call also tells the log.
     *
     * @throws IllegalStateException if containers are asked for and no engine answers
     */
    public static Choice choice() {
        return Chosen.CHOICE;
    }

    /** Starts a server in its container, whose image is fetched where it is not there yet. */
    static void start(GenericContainer<?> server) {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    server.getDockerImageName() + " does not start in a container; " + SWITCH + "=false does without.",
                    e);
        }
    }

    static Choice choose(@Nullable String wish, Supplier<Optional<String>> missingEngine) {
        if (wish == null || wish.isBlank()) {
            return missingEngine
                    .get()
                    .map(reason -> new Choice(Where.PROCESSES, reason))
                    .orElse(new Choice(Where.CONTAINERS, "a Docker engine answers"));
        }
        return switch (wish) {
            case "true" -> {
                missingEngine.get().ifPresent(reason -> {
                    throw new IllegalStateException(SWITCH + "=true asks for containers, but " + reason
                            + ". Start an engine, or leave the variable out for local processes.");
                });
                yield new Choice(Where.CONTAINERS, SWITCH + "=true");
            }
            case "false" -> new Choice(Where.PROCESSES, SWITCH + "=false");
            default -> throw new IllegalStateException(SWITCH + " is true, false or not set, not " + wish);
        };
    }

    private static final class Chosen {
        static final Choice CHOICE = choose(System.getenv(SWITCH), Engine::missing);

        static {
            LOG.info("{}", CHOICE);
        }
    }
}
