package io.tickmark.bench.report;

import io.tickmark.bench.worker.Crew;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.hibernate.Version;

/** On what a figure was measured. Without it the figure says nothing. */
public final class Surroundings {

    private static final double GIB = 1L << 30;

    private Surroundings() {}

    /**
     * Looks around.
     *
     * @param settings PostgreSQL's own
     */
    public static Map<String, String> now(Path root, Clock clock, Map<String, String> settings) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("date", LocalDate.now(clock).toString());
        facts.put("commit", commit(root));
        facts.put("machine", machine());
        facts.put("Java", Runtime.version() + ", " + Crew.options() + " per contender");
        facts.put(
                "versions",
                "Axon " + EmbeddedEventStore.class.getPackage().getImplementationVersion() + ", Hibernate "
                        + Version.getVersionString());
        facts.put(
                "PostgreSQL",
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private static String machine() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return processor() + ", " + system.getAvailableProcessors() + " cores shared by everybody, "
                    + Figures.precise(system.getTotalMemorySize() / GIB) + " GiB, " + system.getName() + " "
                    + system.getVersion();
        }
        return "unknown";
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }

    /** The commit's short name, with a + where files differ from it. */
    private static String commit(Path root) {
        String commit = git(root, "rev-parse", "--short", "HEAD");
        return commit.isEmpty()
                ? "unknown"
                : commit + (git(root, "status", "--porcelain", "-uno").isEmpty() ? "" : "+");
    }

    private static String git(Path root, String... words) {
        try {
            Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), Arrays.stream(words))
                            .toList())
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
