package io.tickmark.localstack.process;

import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the machine can spare at this moment, in bytes. */
public record Machine(OptionalLong availableMemory, long freeDisk) {

    private static final long GIGABYTE = 1L << 30;

    /** Memory the whole stack may ask for. */
    public static final long NEEDED_MEMORY = 4 * GIGABYTE;

    /** Disk space below which databases begin to refuse writes. */
    public static final long NEEDED_DISK = 2 * GIGABYTE;

    /** Looks at the memory and at the disk that holds a directory. */
    public static Machine around(Path directory) {
        try {
            return new Machine(memory(), Files.getFileStore(directory).getUsableSpace());
        } catch (IOException e) {
            throw new StackException("Cannot look at the disk of " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Refuses to start on a machine that is too small.
     *
     * @param share how much of the stack is to be started, 1 being all of it
     */
    public void require(double share) {
        long memory = (long) (NEEDED_MEMORY * share);
        if (availableMemory.isPresent() && availableMemory.getAsLong() < memory) {
            throw new StackException(
                    "Only " + gigabytes(availableMemory.getAsLong()) + " of memory are available, the stack needs "
                            + gigabytes(memory) + ". Close other programs or use a larger machine.");
        }
        if (freeDisk < NEEDED_DISK) {
            throw new StackException(
                    "Only " + gigabytes(freeDisk) + " are free on the disk, the stack needs " + gigabytes(NEEDED_DISK)
                            + ". Free some space or set TICKMARK_HOME to a directory on another disk.");
        }
    }

    private static OptionalLong memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
