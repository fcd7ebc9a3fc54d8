package io.tickmark.localstack.docker;

import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Docker Compose with the demo's two files.
 *
 * @param directory where compose.yaml is
 * @param variables what the files ask of the environment
 */
record Compose(Path directory, Map<String, String> variables) {

    private static final List<List<String>> COMMANDS = List.of(List.of("docker", "compose"), List.of("docker-compose"));

    /**
     * Runs a command of compose, its output for the user to see.
     *
     * @throws StackException if there is no Docker Compose or the command does not succeed
     */
    void run(String... command) {
        List<String> words = new ArrayList<>(program());
        words.addAll(List.of("-f", "compose.yaml", "-f", "compose.demo.yaml"));
        words.addAll(List.of(command));
        int exit = exitOf(words, Redirect.INHERIT);
        if (exit != 0) {
            throw new StackException("'" + String.join(" ", words) + "' in " + directory + " ended with " + exit
                    + "; its output above says why.");
        }
    }

    /** Makes the passwords that are not there yet, as whoever runs compose by hand does. */
    void makeSecrets() {
        if (exitOf(List.of("./make-secrets"), Redirect.INHERIT) != 0) {
            throw new StackException("'./make-secrets' in " + directory + " failed; its output above says why.");
        }
    }

    private List<String> program() {
        return COMMANDS.stream()
                .filter(command -> succeeds(command, "version"))
                .findFirst()
                .orElseThrow(() -> new StackException(
                        "Docker Compose is not here: neither 'docker compose' nor 'docker-compose' answers. Install Docker"
                                + " with its compose plugin, or leave out --target docker."));
    }

    private boolean succeeds(List<String> command, String question) {
        List<String> words = new ArrayList<>(command);
        words.add(question);
        try {
            return exitOf(words, Redirect.DISCARD) == 0;
        } catch (StackException notThere) {
            return false;
        }
    }

    private int exitOf(List<String> words, Redirect output) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().putAll(variables);
        builder.redirectOutput(output).redirectError(output);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("'" + words.getFirst() + "' cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while '" + String.join(" ", words) + "' was running.", e);
        }
    }
}
