package io.tickmark.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The built checkout that the components are started from. */
public record Installation(Path root) {

    /**
     * The checkout that encloses a directory.
     *
     * @throws StackException if there is none
     */
    public static Installation around(Path directory) {
        for (@Nullable Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("local-stack/pom.xml"))) {
                return new Installation(at);
            }
        }
        throw new StackException(
                "No checkout of Tickmark around " + directory + ". Run ./tickmark from inside the cloned repository.");
    }

    /** Class path of the servers that come as libraries, and of this module. */
    public String stackClassPath() {
        return root.resolve("local-stack/target/classes")
                + java.io.File.pathSeparator
                + libraries().resolve("*");
    }

    /** The library whose file name starts so. */
    public Path library(String prefix) {
        return newest(libraries(), prefix);
    }

    /** The unpacked distribution of the process engine. */
    public Path processEngine() {
        return newest(unpacked(), "camunda-zeebe-");
    }

    /** Where distributions are unpacked, once per checkout. */
    public Path unpacked() {
        return root.resolve(".tickmark/dist");
    }

    /** The executable jar of one of our services; may not be built yet. */
    public Path serviceJar(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    private Path libraries() {
        return root.resolve("local-stack/target/stack-lib");
    }

    private static Path newest(Path directory, String prefix) {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                var found = files.filter(file -> file.getFileName().toString().startsWith(prefix))
                        .max(Comparator.naturalOrder());
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new StackException("'" + prefix + "…' is missing in " + directory
                + ". Build the local stack: mvn -pl local-stack package -DskipTests");
    }
}
