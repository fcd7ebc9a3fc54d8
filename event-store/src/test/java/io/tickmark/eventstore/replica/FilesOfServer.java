package io.tickmark.eventstore.replica;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The data directory of a server that runs: files may change and go away while they are copied. */
final class FilesOfServer extends SimpleFileVisitor<Path> {

    /** What belongs to the running server alone; of the directories only what is in them. */
    private static final Set<String> ITS_OWN =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_wal", "pg_replslot", "pg_stat_tmp");

    private final Path from;
    private Path to;

    FilesOfServer(Path from) {
        this.from = from;
        this.to = from;
    }

    void copyTo(Path directory) throws IOException {
        to = directory;
        Files.walkFileTree(from, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        Files.copy(directory, target(directory), StandardCopyOption.COPY_ATTRIBUTES);
        return isItsOwn(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!isItsOwn(file)) {
            try {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException gone) {
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private boolean isItsOwn(Path path) {
        return ITS_OWN.contains(from.relativize(path).toString());
    }

    private Path target(Path path) {
        return to.resolve(from.relativize(path));
    }
}
