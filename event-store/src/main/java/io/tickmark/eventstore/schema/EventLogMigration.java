package io.tickmark.eventstore.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A service begins on tables that are up to date: it brings them there itself, the log's before its own, or with
 * {@code spring.flyway.enabled=false} looks whether {@link MigrationJob} has. In both cases it refuses a restored log that
 * nobody has told to go on.
 */
@Configuration(proxyBeanMethods = false)
public class EventLogMigration {

    /** Whichever service starts first migrates the log; Flyway makes the other one wait. */
    @Bean
    FlywayMigrationStrategy eventLogFirst() {
        return service -> {
            Schemas.of(service).migrate();
            RestoredLog.refuse(service.getConfiguration().getDataSource());
        };
    }

    /** For a service that does not know the owner of the tables. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "spring.flyway.enabled", havingValue = false)
    @EnableConfigurationProperties(FlywayProperties.class)
    static class MigratedByAJob {

        @Bean
        SchemaCheck schemaCheck(DataSource dataSource, FlywayProperties properties) {
            SchemaCheck.refuse(Schemas.of(Flyway.configure()
                    .dataSource(dataSource)
                    .defaultSchema(properties.getDefaultSchema())
                    .locations(properties.getLocations().toArray(String[]::new))
                    .placeholders(properties.getPlaceholders())
                    .outOfOrder(properties.isOutOfOrder())
                    .load()));
            RestoredLog.refuse(dataSource);
            return new SchemaCheck();
        }
    }
}
