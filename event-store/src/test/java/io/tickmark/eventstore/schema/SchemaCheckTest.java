package io.tickmark.eventstore.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** A service that does not migrate begins only where somebody has; it never learns who owns the tables. */
class SchemaCheckTest {

    private final PostgresForTests.Database database = PostgresForTests.database();

    @Test
    void beginsOnWhatTheJobHasMade() {
        migrate(null, null);

        service().run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(Flyway.class));
    }

    @Test
    void refusesADatabaseWithoutTables() {
        refusal()
                .startsWith("The schema event_log is missing, older than this service needs."
                        + " It lacks V1__event_log.sql, V2__positions_by_transaction.sql, V3__who_may_read.sql")
                .endsWith(".sql. Run MigrateDatabase of this release as the owner of the database, then start again.");
    }

    @Test
    void refusesALogFromBeforeServicesCouldSeeItsVersion() {
        migrate("2", null);

        refusal().startsWith("The schema event_log does not show its version to this service, older than");
    }

    @Test
    void refusesAnOlderLog() throws SQLException {
        migrate(null, null);
        asOwner("delete from event_log.flyway_schema_history where version::int >= 3");

        refusal()
                .startsWith("The schema event_log is at version 2, older than this service needs."
                        + " It lacks V3__who_may_read.sql");
    }

    @Test
    void refusesAnOlderSchemaOfItsOwn() throws SQLException {
        migrate(null, "0.2");
        asOwner("grant select on engagement.flyway_schema_history to tickmark_engagement");

        refusal()
                .startsWith("The schema engagement is at version 0.2, older than this service needs."
                        + " It lacks V0_3__version_for_the_service.sql.");
    }

    @Test
    void goesOnWhileANewerReleaseHasMigratedAlready() throws SQLException {
        migrate(null, null);
        asOwner("insert into event_log.flyway_schema_history select 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                + " installed_by, installed_on, 1, true from event_log.flyway_schema_history where version = '3'");

        service().run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void looksBeforeAnythingElseUsesTheDatabase() {
        service()
                .withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class))
                .withInitializer(context -> ((BeanDefinitionRegistry) context.getBeanFactory())
                        .registerBeanDefinition(
                                "first",
                                BeanDefinitionBuilder.genericBeanDefinition(Eager.class)
                                        .setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR)
                                        .getBeanDefinition()))
                .run(started -> assertThat(started).getFailure().rootCause().hasMessageContaining("is missing"));
    }

    /** Asks the database as soon as it is made, and is made first. */
    static final class Eager {
        Eager(JdbcTemplate jdbc) {
            jdbc.execute("select * from event_log.events");
        }
    }

    private AbstractStringAssert<?> refusal() {
        StringBuilder message = new StringBuilder();
        service().run(started -> {
            Throwable cause = started.getStartupFailure();
            while (cause != null && !(cause instanceof IllegalStateException)) {
                cause = cause.getCause();
            }
            message.append(cause == null ? "started" : cause.getMessage());
        });
        return assertThat(message.toString());
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withUserConfiguration(EventLogMigration.class)
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + PostgresForTests.ENGAGEMENT,
                        "spring.datasource.password=" + PostgresForTests.ENGAGEMENT,
                        "spring.flyway.enabled=false",
                        "spring.flyway.default-schema=engagement",
                        "spring.flyway.locations=classpath:db/token-store");
    }

    /** Migrates up to these versions; null is the newest. */
    private void migrate(@Nullable String log, @Nullable String service) {
        FluentConfiguration own = Flyway.configure()
                .dataSource(database.url(), PostgresForTests.OWNER, PostgresForTests.OWNER)
                .defaultSchema("engagement")
                .locations("classpath:db/token-store")
                .placeholders(Map.of("service_role", PostgresForTests.ENGAGEMENT));
        Schemas schemas = Schemas.of(own.load());
        upTo(schemas.log(), log);
        upTo(schemas.service(), service);
    }

    private static void upTo(Flyway schema, @Nullable String version) {
        Flyway.configure()
                .configuration(schema.getConfiguration())
                .target(version == null ? "latest" : version)
                .load()
                .migrate();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = database.connect(PostgresForTests.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
