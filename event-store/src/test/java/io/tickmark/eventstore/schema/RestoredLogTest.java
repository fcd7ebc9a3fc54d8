package io.tickmark.eventstore.schema;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import io.tickmark.testservers.PostgresForTests;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A dump restored into a server that has counted fewer transactions than the one it came from. */
class RestoredLogTest {

    private static final String RESTORED_ROWS = """
            insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
                event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data)
            select ((4000000000 + i) << 16), i, now(), false, 'restored', 'e-' || i, 'Note',
                'io.tickmark.eventstore.Notes$Note', '1', 'c-' || i, '{"text":"restored"}', '{}'
            from generate_series(0, 9) i""";

    @Test
    void aLogThatStayedWhereItWasIsFine() {
        try (TestLog log = TestLog.create()) {
            assertThatCode(() -> RestoredLog.refuse(log.pool())).doesNotThrowAnyException();
            log.engine().build().appendEvents(notes("here", 3));
            assertThatCode(() -> RestoredLog.refuse(log.pool())).doesNotThrowAnyException();
        }
    }

    @Test
    void aRestoredLogGoesOnBehindItsLastEventOnceItIsTold() {
        try (TestLog log = TestLog.create()) {
            log.execute(RESTORED_ROWS);
            assertThatThrownBy(() -> RestoredLog.refuse(log.pool()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction 4000000009")
                    .hasMessageContaining("select event_log.continue_after_restore()");

            log.execute("select event_log.continue_after_restore()");

            assertThatCode(() -> RestoredLog.refuse(log.pool())).doesNotThrowAnyException();
            PostgresEventStorageEngine engine = log.engine().build();
            TrackingToken before = engine.createHeadToken();
            assertThat(before).isEqualTo(new LogToken(4_000_000_009L << 16));
            engine.appendEvents(List.of(note("restored", 10)));
            engine.appendEvents(List.of(note("fresh", 0)));
            assertThat(engine.readEvents(before, false)
                            .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier()))
                    .containsExactly("restored", "fresh");
        }
    }

    @Test
    void onlyTheOwnerContinuesARestoredLog() {
        try (TestLog log = TestLog.create()) {
            assertThatThrownBy(() -> log.jdbc()
                            .sql("select event_log.continue_after_restore()")
                            .query()
                            .singleRow())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aServiceRefusesToStartOnOne() {
        try (TestLog log = TestLog.create()) {
            ApplicationContextRunner migrating = service(log);
            ApplicationContextRunner notMigrating = service(log).withPropertyValues("spring.flyway.enabled=false");
            for (ApplicationContextRunner service : List.of(migrating, notMigrating)) {
                service.run(started -> assertThat(started).hasNotFailed());
            }
            log.execute(RESTORED_ROWS);

            for (ApplicationContextRunner service : List.of(migrating, notMigrating)) {
                service.run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("restored from another server"));
            }

            log.execute("select event_log.continue_after_restore()");
            for (ApplicationContextRunner service : List.of(migrating, notMigrating)) {
                service.run(started -> assertThat(started).hasNotFailed());
            }
        }
    }

    private static ApplicationContextRunner service(TestLog log) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withUserConfiguration(EventLogMigration.class)
                .withPropertyValues(log.database().properties(PostgresForTests.ENGAGEMENT).entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .withPropertyValues(
                        "spring.flyway.default-schema=engagement",
                        "spring.flyway.placeholders.service_role=tickmark_engagement",
                        "spring.flyway.locations=classpath:db/token-store");
    }
}
