package io.tickmark.eventstore.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Stands for the fact that the schemas were looked at. A schema that is newer than the service is fine. */
final class SchemaCheck {

    /** Lets everything that uses the database wait for the check. */
    static final class Detector extends AbstractBeansOfTypeDatabaseInitializerDetector {
        @Override
        protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
            return Set.of(SchemaCheck.class);
        }
    }

    /**
     * Returns if both schemas have all that this release brings.
     *
     * @throws IllegalStateException if one is missing or older; its message says which, and what to do
     */
    static void refuse(Schemas schemas) {
        refuse(schemas.log());
        refuse(schemas.service());
    }

    private static void refuse(Flyway schema) {
        String missing;
        String version;
        try {
            version = SchemaUpdate.version(schema);
            missing = Arrays.stream(schema.info().pending())
                    .map(MigrationInfo::getScript)
                    .collect(Collectors.joining(", "));
        } catch (FlywayException e) {
            throw new IllegalStateException(sentence(schema, "does not show its version to this service", ""), e);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(sentence(
                    schema,
                    version.equals("none") ? "is missing" : "is at version " + version,
                    " It lacks " + missing + "."));
        }
    }

    private static String sentence(Flyway schema, String trouble, String more) {
        return String.format(
                Locale.ROOT,
                "The schema %s %s, older than this service needs.%s Run MigrateDatabase of this release as the owner of the"
                        + " database, then start again.",
                schema.getConfiguration().getDefaultSchema(),
                trouble,
                more);
    }
}
