package io.tickmark.bench.worker;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.server.Database;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contenders of a run, each in a process of its own, all with the same JVM options. */
public final class Crew implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-Xms512m", "-Xmx512m", "-Daxoniq.update-checker.disabled=true", "-Duser.timezone=UTC", "-Xshare:auto");

    private final Path home;
    private final Path sources;
    private final List<String> load;
    private final List<Child> started = new ArrayList<>();
    private final Map<String, Child> byDatabase = new HashMap<>();

    /**
     * @param home where logs and what is installed for them goes
     * @param sources of those who do not run in a JVM
     * @param load how many writers they have to be ready for, the number of streams, and their skew
     */
    public Crew(Path home, Path sources, List<String> load) {
        this.home = home;
        this.sources = sources;
        this.load = load;
    }

    /** What a reader of the report has to know about the contenders' JVMs. */
    public static String options() {
        return String.join(" ", OPTIONS.subList(0, 2));
    }

    /** Starts a contender on its database. */
    public Child start(String contender, Database database) {
        List<String> command = new ArrayList<>();
        if (contender.equals(Emmett.NAME)) {
            command.addAll(new Emmett(home, sources).command());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(OPTIONS);
            command.addAll(List.of("-cp", classPath(contender), Worker.class.getName(), contender, database.name()));
        }
        command.add(database.url());
        command.addAll(load);
        Path log = home.resolve("logs").resolve(database.name() + "-" + contender + ".log");
        Child child = new Child(contender, command, log);
        started.add(child);
        byDatabase.put(database.name(), child);
        return child;
    }

    /** The one that was started last on the database of this name. */
    public Child get(String database) {
        return Objects.requireNonNull(byDatabase.get(database), () -> "nobody works on " + database);
    }

    private static String classPath(String contender) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(Crew::entries)
                .filter(entry -> Contenders.isOurs(contender) || !isOurs(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOurs(String entry) {
        String library = Path.of(entry).getFileName().toString();
        return library.startsWith("event-store-") || library.startsWith("engagement-service-");
    }

    /** What stands for all libraries of a folder is spelt out. */
    private static Stream<String> entries(String entry) {
        if (!entry.endsWith("*")) {
            return Stream.of(entry);
        }
        try (Stream<Path> files = Files.list(Path.of(entry).getParent())) {
            return files.map(Path::toString).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        started.forEach(Child::close);
    }
}
