package io.tickmark.projections;

import com.sun.management.OperatingSystemMXBean;
import io.tickmark.eventstore.EventLog;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.story.BigLog;
import io.tickmark.story.EventWriter;
import io.tickmark.testservers.PostgresForTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the time that all read models need to be made again from a log, beside the time that PostgreSQL needs to COPY the same
 * rows into the same tables. Arguments: the number of events, the number of rounds, and properties of the service.
 */
public final class RebuildHarness {

    private RebuildHarness() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<String> properties = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        PostgresForTests.Database database = PostgresForTests.database();
        try (EventWriter log = new EventWriter(database)) {
            new BigLog(42).write(log, events);
        }
        try (ConfigurableApplicationContext service = service(database, properties)) {
            for (int round = 0; round < rounds; round++) {
                Result result = rebuild(service);
                double copying = copy(service, database);
                System.out.printf(
                        Locale.ROOT,
                        "rebuild of %d events: %.2f s, %.0f events/s, CPU per event %.0f us of the service and %.0f us"
                                + " of the database; COPY of the rows: %.2f s, ratio %.2f%n",
                        events,
                        result.seconds(),
                        events / result.seconds(),
                        result.serviceCpu() * 1e6 / events,
                        result.databaseCpu() * 1e6 / events,
                        copying,
                        copying / result.seconds());
            }
        }
        System.exit(0);
    }

    /**
     * What a rebuild took.
     *
     * @param serviceCpu seconds of processor time
     * @param databaseCpu seconds of processor time
     */
    public record Result(double seconds, double serviceCpu, double databaseCpu) {}

    /** Makes all read models again from the beginning of the log. */
    public static Result rebuild(ConfigurableApplicationContext service) {
        EventProcessingConfiguration processing = service.getBean(EventProcessingConfiguration.class);
        List<StreamingEventProcessor> processors = service.getBeansOfType(ReadModel.class).values().stream()
                .map(model -> processing
                        .eventProcessor(model.name(), StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
        long head = service.getBean(EventLog.class).head();
        Progress progress = service.getBean(Progress.class);
        progress.await(head, Duration.ofMinutes(10));
        processors.forEach(StreamingEventProcessor::shutDown);
        processors.forEach(StreamingEventProcessor::resetTokens);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double database = databaseCpu(service);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        processors.forEach(StreamingEventProcessor::start);
        if (!progress.await(head, Duration.ofMinutes(10))) {
            throw new IllegalStateException("not rebuilt in time");
        }
        return new Result(
                (System.nanoTime() - start) / 1e9,
                (system.getProcessCpuTime() - cpu) / 1e9,
                databaseCpu(service) - database);
    }

    /** The processor time of all server processes that run now; connections are expected to stay open. */
    private static double databaseCpu(ConfigurableApplicationContext service) {
        return service
                .getBean(JdbcClient.class)
                .sql("select pid from pg_stat_activity where pid is not null")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }

    /** The seconds that it takes to COPY the rows of all read models into tables of the same make, in one transaction each. */
    public static double copy(ConfigurableApplicationContext service, PostgresForTests.Database database)
            throws SQLException, IOException {
        double seconds = 0;
        try (Connection owner = database.connect(PostgresForTests.OWNER);
                Statement statement = owner.createStatement()) {
            for (ReadModel model : service.getBeansOfType(ReadModel.class).values()) {
                for (var table : model.tables()) {
                    String name = "projections." + table.name();
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    PGConnection copying = owner.unwrap(PGConnection.class);
                    copying.getCopyAPI()
                            .copyOut("copy " + name + " (key, body, position) to stdout (format binary)", rows);
                    statement.execute("create table projections.copied (like " + name + " including all)");
                    long start = System.nanoTime();
                    copying.getCopyAPI()
                            .copyIn(
                                    "copy projections.copied (key, body, position) from stdin (format binary)",
                                    new ByteArrayInputStream(rows.toByteArray()));
                    seconds += (System.nanoTime() - start) / 1e9;
                    statement.execute("drop table projections.copied");
                }
            }
        }
        return seconds;
    }

    private static ConfigurableApplicationContext service(PostgresForTests.Database database, List<String> properties) {
        List<String> arguments = new ArrayList<>(properties);
        database.properties(PostgresForTests.PROJECTIONS)
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked");
        arguments.add("--tickmark.feed.enabled=false");
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(ProjectionsApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }
}
