package io.tickmark.bench.server;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time, user and system. */
public final class Cpu {

    private Cpu() {}

    /** What a process has used, with its children that are still there: PostgreSQL works in such. */
    public static Duration of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Cpu::alone)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What a process has used, without its children; zero where the system does not tell. */
    public static Duration alone(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
