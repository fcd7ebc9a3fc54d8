package io.tickmark.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Memory that a process and its children really occupy, in bytes; pages they share are counted once. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** Empty where the system does not tell (no {@code /proc}). */
    public static OptionalLong of(ProcessHandle process) {
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        if (tree.size() == 1) {
            return kilobytes(process, "status", "VmRSS:");
        }
        OptionalLong shared = sum(tree, "smaps_rollup", "Pss:");
        return shared.isPresent() ? shared : sum(tree, "status", "VmRSS:");
    }

    private static OptionalLong sum(List<ProcessHandle> tree, String file, String label) {
        long[] known = tree.stream()
                .map(process -> kilobytes(process, file, label))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
        return known.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Stream.of(known)
                        .flatMapToLong(java.util.stream.LongStream::of)
                        .sum());
    }

    private static OptionalLong kilobytes(ProcessHandle process, String file, String label) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.substring(label.length()).strip().split(" ")[0])
                    .mapToLong(number -> Long.parseLong(number) * 1024)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
