package io.tickmark.eventstore.schema;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the log's schema and a service's own up to date and ends, so that only this job knows the owner's password. It reads
 * the service's {@code spring.flyway.*}: {@code url}, {@code user}, {@code password}, and placeholders where roles have other
 * names. To run it again, or several at once, is harmless.
 */
public final class MigrationJob {

    /** Flyway as the service's settings describe it, not yet at work. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Settings {
        @Bean
        FlywayMigrationStrategy later() {
            return flyway -> {};
        }
    }

    private MigrationJob() {}

    /**
     * Prints what it did to {@code out}, or to {@code err} in one sentence why nothing more could be done.
     *
     * @param arguments settings as {@code --name=value}, beside those of the environment
     * @return the exit code: 0, or 1 on trouble
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--spring.flyway.enabled=true"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(all)) {
            Optional<Flyway> service =
                    context.getBeanProvider(Flyway.class).stream().findFirst();
            if (service.isEmpty()) {
                err.println("The database was not migrated: SPRING_FLYWAY_URL is not set.");
                return 1;
            }
            migrate(service.get()).forEach(out::println);
            return 0;
        } catch (FlywayException e) {
            err.println("The database was not migrated: " + reason(e));
            return 1;
        }
    }

    /** Whoever starts the job starts it again where that helps; a wrong password is not tried for minutes. */
    private static List<SchemaUpdate> migrate(Flyway service) {
        return Schemas.of(Flyway.configure()
                        .configuration(service.getConfiguration())
                        .connectRetries(0)
                        .load())
                .migrate();
    }

    /** What failed, and what the database said to it, in one line. */
    private static String reason(FlywayException failure) {
        String what = String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !line.startsWith("---"))
                .collect(Collectors.joining(" "));
        String answer = answer(failure);
        return what.contains(answer) ? what : what + ": " + answer;
    }

    private static String answer(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && cause.getMessage() != null) {
                return cause.getMessage().lines().findFirst().orElse("");
            }
        }
        return "";
    }
}
