package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.schema.MigrationJob;
import io.tickmark.testservers.PostgresForTests;
import java.util.ArrayList;
import java.util.List;

/** The migration jobs of both services, as an installation runs them. */
final class Migrations {

    private Migrations() {}

    /** The database as the jobs of both services make it. */
    static void ofBothServices(PostgresForTests.Database database) {
        run(
                database,
                "--spring.flyway.default-schema=engagement",
                "--spring.flyway.locations=classpath:db/token-store",
                "--spring.flyway.placeholders.service_role=" + PostgresForTests.ENGAGEMENT);
        ofTheProjections(database);
    }

    /** The log, and what the projections keep. */
    static void ofTheProjections(PostgresForTests.Database database) {
        run(database);
    }

    private static void run(PostgresForTests.Database database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        database.owner().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        assertThat(MigrationJob.run(System.out, System.err, arguments.toArray(String[]::new)))
                .isZero();
    }
}
