package io.tickmark.eventstore.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The two schemas that a service stands on: the log's, then its own. */
record Schemas(Flyway log, Flyway service) {

    /** The database roles that the log grants rights to, unless {@code spring.flyway.placeholders} names others. */
    private static final Map<String, String> ROLES = Map.of(
            "engagement_role", "tickmark_engagement",
            "projections_role", "tickmark_projections",
            "auditor_role", "tickmark_auditor");

    /** Those of a service whose own schema is configured so. */
    static Schemas of(Flyway service) {
        Map<String, String> placeholders = new HashMap<>(ROLES);
        placeholders.putAll(service.getConfiguration().getPlaceholders());
        return new Schemas(
                new FluentConfiguration()
                        .configuration(service.getConfiguration())
                        .defaultSchema("event_log")
                        .schemas("event_log")
                        .createSchemas(true)
                        .target("latest")
                        .locations("classpath:db/event-store")
                        .placeholders(placeholders)
                        .load(),
                service);
    }

    /**
     * Brings both up to date. Several at once are harmless: Flyway makes all but one wait.
     *
     * @throws org.flywaydb.core.api.FlywayException if that is not possible
     */
    List<SchemaUpdate> migrate() {
        return List.of(SchemaUpdate.of(log), SchemaUpdate.of(service));
    }
}
