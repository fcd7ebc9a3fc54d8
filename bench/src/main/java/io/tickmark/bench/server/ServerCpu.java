package io.tickmark.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Processor time of a process and its children, from {@code /proc}; known on Linux only. */
public final class ServerCpu {

    /** Linux counts it in hundredths of a second, whatever the kernel's own tick. */
    private static final long NANOS_PER_TICK = Duration.ofMillis(10).toNanos();

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private final Path proc;
    private final long pid;

    ServerCpu(Path proc, long pid) {
        this.proc = proc;
        this.pid = pid;
    }

    /** Nanoseconds since the server started, user and system, with those of children that have ended. */
    public OptionalLong nanos() {
        List<String> own = stat(Long.toString(pid));
        if (own == null) {
            return OptionalLong.empty();
        }
        long ended = ticks(own, CHILDREN_USER) + ticks(own, CHILDREN_SYSTEM);
        try (Stream<Path> entries = Files.list(proc)) {
            long running = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .mapToLong(this::ofChild)
                    .sum();
            return OptionalLong.of((ticks(own, USER) + ticks(own, SYSTEM) + ended + running) * NANOS_PER_TICK);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private long ofChild(String process) {
        List<String> stat = stat(process);
        return stat == null || ticks(stat, PARENT) != pid ? 0 : ticks(stat, USER) + ticks(stat, SYSTEM);
    }

    /** The fields behind the process's name, which may hold blanks itself. */
    private @Nullable List<String> stat(String process) {
        try {
            String line = Files.readString(proc.resolve(process).resolve("stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return null;
        }
    }

    private static long ticks(List<String> stat, int field) {
        return Long.parseLong(stat.get(field));
    }
}
