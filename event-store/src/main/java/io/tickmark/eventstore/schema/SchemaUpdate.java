package io.tickmark.eventstore.schema;

import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * What was done to a schema.
 *
 * @param before its version, or "none" if it was empty
 * @param after its version, which stays the same if only older migrations were missing
 */
record SchemaUpdate(String schema, String before, String after, int migrations) {

    static SchemaUpdate of(Flyway schema) {
        String before = version(schema);
        int migrations = schema.migrate().migrationsExecuted;
        return new SchemaUpdate(schema.getConfiguration().getDefaultSchema(), before, version(schema), migrations);
    }

    static String version(Flyway schema) {
        MigrationInfo current = schema.info().current();
        return current == null || current.getVersion() == null
                ? "none"
                : current.getVersion().getVersion();
    }

    @Override
    public String toString() {
        return migrations == 0
                ? String.format(Locale.ROOT, "%s: version %s, nothing to do", schema, after)
                : String.format(Locale.ROOT, "%s: version %s -> %s, migrations: %d", schema, before, after, migrations);
    }
}
