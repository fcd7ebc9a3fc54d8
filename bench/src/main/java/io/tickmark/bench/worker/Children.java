package io.tickmark.bench.worker;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.server.Database;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts contenders, all with the same JVM options.
 *
 * @param home where logs and what is installed for them goes
 * @param writers how many writers they have to be ready for
 */
public record Children(Path home, Path sources, int writers, int streams, double skew) {

    private static final List<String> OPTIONS = List.of(
            "-Xms512m", "-Xmx512m", "-Daxoniq.update-checker.disabled=true", "-Duser.timezone=UTC", "-Xshare:auto");

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
            command.addAll(jvm(contender));
            command.add(contender);
            command.add(database.name());
        }
        command.addAll(
                List.of(database.url(), Integer.toString(writers), Integer.toString(streams), Double.toString(skew)));
        return new Child(contender, command, home.resolve("logs").resolve(database.name() + ".log"));
    }

    private static List<String> jvm(String contender) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath(contender), Worker.class.getName()));
        return command;
    }

    /** The rivals do not have our store on their class path: its mere presence changes Axon's event ids. */
    private static String classPath(String contender) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(Children::entries)
                .filter(entry -> contender.endsWith(Contenders.TICKMARK)
                        || !Path.of(entry).getFileName().toString().startsWith("event-store-"))
                .collect(Collectors.joining(File.pathSeparator));
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
}
