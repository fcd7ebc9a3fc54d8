package io.tickmark.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Held by the one command that may change a stack at a time; released by the system if that command dies. */
final class StackLock {

    private StackLock() {}

    /**
     * Does something while holding it.
     *
     * @throws StackException if another command has it
     */
    static <T> T holding(StackHome home, Supplier<T> action) {
        try {
            Files.createDirectories(home.lock().getParent());
        } catch (IOException e) {
            throw unwritable(home, e);
        }
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (isTaken(channel)) {
                throw new StackException(
                        "Another tickmark command is starting or stopping this stack. Wait until it has finished.");
            }
            return action.get();
        } catch (IOException e) {
            throw unwritable(home, e);
        }
    }

    private static StackException unwritable(StackHome home, IOException e) {
        return new StackException(
                "Cannot write to " + home.directory() + ": " + e.getMessage()
                        + ". Set TICKMARK_HOME to a directory of your own.",
                e);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
