package io.tickmark.bench.worker;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.server.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<String> command =
                new ArrayList<>(Contenders.names().contains(contender) ? jvm() : new Emmett(home, sources).command());
        if (Contenders.names().contains(contender)) {
            command.add(contender);
            command.add(database.name());
        }
        command.addAll(
                List.of(database.url(), Integer.toString(writers), Integer.toString(streams), Double.toString(skew)));
        return new Child(contender, command, home.resolve("logs").resolve(database.name() + ".log"));
    }

    private static List<String> jvm() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        return command;
    }
}
