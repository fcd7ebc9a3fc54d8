package io.tickmark.eventstore.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.logging.LoggingSystem;

/** Migrates both schemas as the owner, harmlessly often, and says in one sentence why it could not. */
class MigrationJobTest {

    private final PostgresForTests.Database database = PostgresForTests.database();

    /** What the job gave back and printed. */
    private record Ended(int exit, String out, String err) {}

    /** Two jobs at once in one JVM, as here, would both set up its logging, which Logback does not stand. */
    @BeforeAll
    static void leaveLoggingAsItIs() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void setUpLoggingAgain() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void anEmptyDatabaseGetsBothSchemasAndTheSecondTimeNothing() throws Exception {
        Ended first = migrate(PostgresForTests.OWNER);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("(event_log|engagement): version none -> [0-9.]+, migrations: [0-9]+"));
        assertThat(migrate(PostgresForTests.OWNER).out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("(event_log|engagement): version [0-9.]+, nothing to do"));
        try (Connection service = database.connect(PostgresForTests.ENGAGEMENT);
                Statement statement = service.createStatement()) {
            assertThat(statement.execute("select * from event_log.events, engagement.token_entry"))
                    .isTrue();
        }
    }

    @Test
    void aLogOfBeforeTheFirstReleaseIsRefusedInOneSentence() throws Exception {
        migrate(PostgresForTests.OWNER);
        try (Connection owner = database.connect(PostgresForTests.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("delete from event_log.flyway_schema_history where version in ('21', '22')");
            statement.execute("""
                    insert into event_log.events (position, sequence_number, time_stamp, closes_stream,
                        aggregate_identifier, event_identifier, type, payload_type, payload_revision, payload, meta_data)
                    values (65536, 0, now(), false, 'gap-1', 'e-1', 'Gap', 'io.tickmark.api.gap.GapEvent$Identified',
                        '1', '{}', '{}')""");
        }

        Ended ended = migrate(PostgresForTests.OWNER);

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("written before the first release", "./tickmark down --wipe"));
    }

    @Test
    void twoAtOnceDoItOnce() {
        CompletableFuture<Ended> other = CompletableFuture.supplyAsync(() -> migrate(PostgresForTests.OWNER));
        Ended one = migrate(PostgresForTests.OWNER);

        assertThat(one.err() + other.join().err()).isEmpty();
        assertThat(one.exit() + other.join().exit()).isZero();
        assertThat(migrate(PostgresForTests.OWNER).out().lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith("nothing to do"));
    }

    @Test
    @Timeout(120)
    void aWrongPasswordIsOneSentenceAndNotTriedForMinutes() {
        assertThat(migrate("guessed")).isEqualTo(new Ended(1, "", """
                The database was not migrated: Unable to obtain connection from database: FATAL: password authentication failed for user "tickmark_owner"
                """));
    }

    @Test
    void aRoleThatNobodyCreatedIsNamed() {
        Ended ended = migrate(PostgresForTests.OWNER, "--spring.flyway.placeholders.auditor_role=nobody_here");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("V3__who_may_read.sql")
                .contains("role \"nobody_here\" does not exist");
    }

    @Test
    void withoutAnAddressItSaysWhichSettingIsMissing() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(MigrationJob.run(System.out, new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("The database was not migrated: SPRING_FLYWAY_URL is not set.\n");
    }

    private Ended migrate(String password, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + PostgresForTests.OWNER,
                "--spring.flyway.password=" + password,
                "--spring.flyway.connect-retries=20",
                "--spring.flyway.default-schema=engagement",
                "--spring.flyway.locations=classpath:db/token-store",
                "--spring.flyway.placeholders.service_role=" + PostgresForTests.ENGAGEMENT));
        arguments.addAll(List.of(more));
        int exit = MigrationJob.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
        return new Ended(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
