package io.tickmark.localstack.process;

import io.tickmark.localstack.StackException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command to be run as a process of its own, detached from the terminal.
 *
 * @param command program and arguments
 * @param environment added to what is inherited
 */
public record Launch(List<String> command, Map<String, String> environment) {

    /** Settings of the user's shell that would reconfigure a server behind our back. */
    private static final List<String> NOT_INHERITED =
            List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "ZEEBE_", "CAMUNDA_", "KAFKA_", "PG");

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Starts it; its output goes to the log file, replacing the one of the last start. */
    public Process start(Path log) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new StackException("Cannot run " + command.getFirst() + ": " + e.getMessage() + ".", e);
        }
    }
}
