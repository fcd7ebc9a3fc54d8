package io.tickmark.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the event log's schema up to date before the service's own. Whichever service starts first does it; Flyway makes
 * the other one wait.
 */
@Configuration(proxyBeanMethods = false)
public class EventLogMigration {

    /** The database roles that the log grants rights to, unless {@code spring.flyway.placeholders} names others. */
    private static final Map<String, String> ROLES =
            Map.of("engagement_role", "tickmark_engagement", "projections_role", "tickmark_projections");

    @Bean
    FlywayMigrationStrategy eventLogFirst() {
        return service -> {
            eventLog(service).migrate();
            RestoredLog.refuse(service.getConfiguration().getDataSource());
            service.migrate();
        };
    }

    private static Flyway eventLog(Flyway service) {
        Map<String, String> placeholders = new HashMap<>(ROLES);
        placeholders.putAll(service.getConfiguration().getPlaceholders());
        return new FluentConfiguration()
                .configuration(service.getConfiguration())
                .defaultSchema("event_log")
                .schemas("event_log")
                .createSchemas(true)
                .locations("classpath:db/event-store")
                .placeholders(placeholders)
                .load();
    }
}
