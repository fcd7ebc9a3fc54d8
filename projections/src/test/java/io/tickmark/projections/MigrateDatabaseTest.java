package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.schema.MigrationJob;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job makes the tables; the service begins on them without knowing their owner, and never without them. */
class MigrateDatabaseTest {

    private final PostgresForTests.Database database = PostgresForTests.database();

    @Test
    void theServiceBeginsOnWhatTheJobMade() throws Exception {
        List<String> job = arguments(database.owner());
        assertThat(MigrationJob.run(System.out, System.err, job.toArray(String[]::new)))
                .isZero();

        try (ConfigurableApplicationContext service = service()) {
            assertThat(service.getBean(JdbcClient.class)
                            .sql("select distinct usename from pg_stat_activity where datname = ?")
                            .param(database.name())
                            .query(String.class)
                            .list())
                    .containsExactly(PostgresForTests.PROJECTIONS);
        }
    }

    @Test
    void theServiceRefusesToBeginWithoutTheReadModelsOfItsRelease() throws Exception {
        List<String> job = arguments(database.owner());
        job.add("--spring.flyway.target=7");
        assertThat(MigrationJob.run(System.out, System.err, job.toArray(String[]::new)))
                .isZero();

        assertThatThrownBy(this::service)
                .rootCause()
                .hasMessageStartingWith(
                        "The schema projections is at version 7, older than this service needs. It lacks"
                                + " readmodel/V8__auditor.sql")
                .hasMessageEndingWith(
                        ". Run MigrateDatabase of this release as the owner of the database, then start again.");
        try (Connection owner = database.connect(PostgresForTests.OWNER);
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery("select 1 from projections.token_entry")) {
            assertThat(rows.next()).as("a processor has begun").isFalse();
        }
    }

    private ConfigurableApplicationContext service() {
        List<String> arguments = arguments(database.service(PostgresForTests.PROJECTIONS));
        arguments.add("--spring.flyway.enabled=false");
        arguments.add("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked");
        arguments.add("--tickmark.feed.enabled=false");
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(ProjectionsApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }
}
