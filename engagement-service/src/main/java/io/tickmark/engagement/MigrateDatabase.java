package io.tickmark.engagement;

import io.tickmark.eventstore.schema.MigrationJob;

/** Brings the tables of the event log and of this service up to date, as the owner of the database, and ends. */
public final class MigrateDatabase {

    private MigrateDatabase() {}

    public static void main(String[] arguments) {
        System.exit(MigrationJob.run(System.out, System.err, arguments));
    }
}
