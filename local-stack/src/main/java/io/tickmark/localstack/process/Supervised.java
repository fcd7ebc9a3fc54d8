package io.tickmark.localstack.process;

import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process known by its record file: found again by any later command, ended only if it is still the same one. */
public record Supervised(Path recordFile) {

    private static final long GLANCE_MILLIS = 50;

    /** The record, whether or not the process still lives. */
    public Optional<ProcessRecord> record() {
        return ProcessRecord.read(recordFile);
    }

    /** The process, if it lives. */
    public Optional<ProcessHandle> alive() {
        return record().flatMap(record -> record.identity().alive());
    }

    /** Remembers a process that has just been started. */
    public void remember(Process process) {
        ProcessIdentity identity =
                ProcessIdentity.of(process.pid()).orElseGet(() -> new ProcessIdentity(process.pid(), "ended at once"));
        new ProcessRecord(identity, Duration.ZERO).write(recordFile);
    }

    /** Remembers how long it took to become ready. */
    public void remember(Duration startedIn) {
        record().ifPresent(record -> new ProcessRecord(record.identity(), startedIn).write(recordFile));
    }

    /** Asks it to end by a signal such as {@code TERM}. */
    public void signal(String name) {
        alive().ifPresent(process -> {
            try {
                new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new StackException("Cannot send a signal to process " + process.pid() + ".", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Waits until it has ended, then forgets it; ends it by force when the patience is over. */
    public void awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean forced = false;
        Optional<ProcessHandle> process = alive();
        while (process.isPresent()) {
            if (!forced && System.nanoTime() > deadline) {
                process.get().descendants().forEach(ProcessHandle::destroyForcibly);
                process.get().destroyForcibly();
                forced = true;
            }
            glance(process.get());
            process = alive();
        }
        ProcessRecord.forget(recordFile);
    }

    /** Waits a moment, shorter if the process ends. */
    public static void glance(ProcessHandle process) {
        try {
            process.onExit().get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new StackException("Cannot watch process " + process.pid() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while watching process " + process.pid() + ".", e);
        }
    }
}
