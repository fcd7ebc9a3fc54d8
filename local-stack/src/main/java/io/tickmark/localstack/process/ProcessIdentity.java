package io.tickmark.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process id together with when that process began, so that another process which was given the same id later is
 * never mistaken for it. On Linux the beginning is counted in the kernel's ticks since this boot.
 */
public record ProcessIdentity(long pid, String begun) {

    private static final int BEGUN_AFTER_NAME = 19;
    private static final int THREADS_AFTER_NAME = 17;
    private static final String ENDED = "ended";

    /** The identity of a living process. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> new ProcessIdentity(pid, begun(handle)));
    }

    /**
     * The process, if this very one still lives. One that waits only for its parent to take note has ended; one whose
     * first thread has ended before the others still holds its ports.
     */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> begun.equals(begun(handle)));
    }

    private static String begun(ProcessHandle handle) {
        Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
        try {
            String line = Files.readString(stat);
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            if (afterName[0].equals("Z") && Integer.parseInt(afterName[THREADS_AFTER_NAME]) <= 1) {
                return ENDED;
            }
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return boot + "/" + afterName[BEGUN_AFTER_NAME];
        } catch (IOException | RuntimeException e) {
            return handle.info().startInstant().map(Object::toString).orElse("unknown");
        }
    }
}
