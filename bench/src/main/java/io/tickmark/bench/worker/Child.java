package io.tickmark.bench.worker;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A process that performs tasks, one at a time. */
public final class Child implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final Writer tasks;

    /**
     * Starts the process and waits until it is ready.
     *
     * @param log where its error output goes
     * @throws IllegalStateException if it does not get ready
     */
    public Child(String name, List<String> command, Path log) {
        this.name = name;
        this.log = log;
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader();
        tasks = process.outputWriter();
        answer(String.class);
    }

    /** The contender's name. */
    public String name() {
        return name;
    }

    /**
     * Has a task performed.
     *
     * @throws IllegalStateException if the process dies of it
     */
    public <T> T ask(Class<T> answer, Object... task) {
        tell(task);
        return answer(answer);
    }

    /** Hands out a task whose answer is fetched later by {@link #answer}. */
    public void tell(Object... task) {
        try {
            tasks.write(String.join(
                            " ", List.of(task).stream().map(Object::toString).toList()) + "\n");
            tasks.flush();
        } catch (IOException e) {
            throw died(e);
        }
    }

    /** Waits for the answer to the last task. */
    public <T> T answer(Class<T> type) {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw died(new EOFException());
            }
            return JSON.readValue(line, type);
        } catch (IOException e) {
            throw died(e);
        }
    }

    private IllegalStateException died(Exception cause) {
        return new IllegalStateException(name + " has ended before its time; " + log + " says why.", cause);
    }

    @Override
    public void close() {
        try {
            tasks.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
