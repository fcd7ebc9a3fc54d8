package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.PropertiesFile;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.process.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schema migration, by a job of each service that ends before the service starts: only the jobs know the password of the
 * database's owner. A service whose jar has not changed since its job ran needs none.
 */
final class Migration {

    private static final int HEAP_MEGABYTES = 192;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Map<Component, String> JOBS = Map.of(
            Component.ENGAGEMENT_SERVICE, "io.tickmark.engagement.MigrateDatabase",
            Component.PROJECTIONS, "io.tickmark.projections.MigrateDatabase");

    private final Surroundings around;

    Migration(Surroundings around) {
        this.around = around;
    }

    /**
     * Returns when the tables of those services that are built are up to date.
     *
     * @throws StackException with what the job said, if it could not
     */
    void run(List<Component> services) {
        Map<Component, Process> jobs = new LinkedHashMap<>();
        for (Component service : services) {
            if (Files.exists(jar(service)) && !isDone(service)) {
                jobs.put(service, start(service));
            }
        }
        jobs.forEach(this::await);
    }

    private Process start(Component service) {
        Map<String, String> environment = Map.of(
                "SPRING_FLYWAY_URL", "jdbc:postgresql://127.0.0.1:" + around.port(Port.POSTGRES) + "/tickmark",
                "SPRING_FLYWAY_USER", Account.OWNER.user(),
                "SPRING_FLYWAY_PASSWORD", around.secrets().password(Account.OWNER));
        return Java.main(
                        HEAP_MEGABYTES,
                        jar(service).toString(),
                        List.of("-Dloader.main=" + JOBS.get(service)),
                        LAUNCHER,
                        List.of(),
                        environment)
                .start(log(service));
    }

    private void await(Component service, Process job) {
        try {
            if (job.waitFor() != 0) {
                throw new StackException("The tables of " + service.title() + " could not be brought up to date: "
                        + Files.readString(log(service)).strip() + " (see " + log(service) + ").");
            }
            PropertiesFile.writePrivately(doneFile(service), version(service));
        } catch (IOException e) {
            throw new StackException("The tables of " + service.title() + " may not be up to date: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while tables were brought up to date.", e);
        }
    }

    /** Whether the job of this build of the service has run. */
    boolean isDone(Component service) {
        try {
            return Files.exists(doneFile(service))
                    && Files.readString(doneFile(service)).equals(version(service));
        } catch (IOException e) {
            return false;
        }
    }

    /** Another build is another file. */
    private String version(Component service) throws IOException {
        return Files.getLastModifiedTime(jar(service)) + " " + Files.size(jar(service));
    }

    private Path jar(Component service) {
        return around.installation().serviceJar(service.key());
    }

    private Path log(Component service) {
        return around.home().log(service).resolveSibling("migrate-" + service.key() + ".log");
    }

    /** Beside the database's files, so that it goes when they go. */
    private Path doneFile(Component service) {
        return around.data(Component.POSTGRES).resolve("migrated-" + service.key());
    }
}
