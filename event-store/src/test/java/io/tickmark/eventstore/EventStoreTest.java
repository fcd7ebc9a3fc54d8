package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.EventStoreTestApplication.Noted;
import io.tickmark.eventstore.EventStoreTestApplication.Reader;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = EventStoreTestApplication.class,
        properties = {
            "tickmark.event-store.token-schema=engagement",
            "spring.flyway.default-schema=engagement",
            "spring.flyway.placeholders.service_role=tickmark_engagement",
            "spring.flyway.locations=classpath:db/token-store,classpath:db/test"
        })
class EventStoreTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.configure(registry, PostgresForTests.ENGAGEMENT);
    }

    @Autowired
    EventStore events;

    @Autowired
    EventLog log;

    @Autowired
    TransactionManager axonTransactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reader reader;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void storesReadableJsonWithTheTimeOfTheClock() {
        append("n-json", 0, "hello");

        Map<String, Object> row = jdbc.sql(
                        "select payload::text, payload_revision, command_id, time_stamp at time zone 'UTC' as time from event_log.events where aggregate_identifier = 'n-json'")
                .query()
                .singleRow();

        assertThat(row)
                .containsEntry("payload", "{\"noteId\":\"n-json\",\"bookId\":\"b\",\"text\":\"hello\"}")
                .containsEntry("payload_revision", "1")
                .containsEntry("command_id", "c-n-json-0")
                .containsEntry("time", Timestamp.valueOf("2031-05-06 07:08:09"));
        assertThat(events.readEvents("n-json").asStream().map(e -> (Object) e.getPayload()))
                .containsExactly(new Noted("n-json", "b", "hello"));
    }

    @Test
    void knowsWhatACommandLedTo() {
        append("n-out", 0, "a");
        append("n-out", 1, "b");

        EventLog.Outcome second = log.outcomeOf("n-out", "c-n-out-1").orElseThrow();

        assertThat(second.versionBefore()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(log.latestOf("n-out")).hasValue(new EventLog.Outcome("n-out", 2, 2, second.position()));
        assertThat(second.position()).isEqualTo(log.head());
        assertThat(log.outcomeOf("n-out", "c-n-out-0").orElseThrow().version()).isEqualTo(1);
        assertThat(log.outcomeOf("n-out", "never sent")).isEmpty();
        assertThat(log.outcomeOf("another stream", "c-n-out-1")).isEmpty();
        assertThat(log.latestOf("nobody")).isEmpty();
    }

    @Test
    void refusesASecondEventWithTheSameVersion() {
        append("n-twice", 0, "first");

        assertThatThrownBy(() -> append("n-twice", 0, "second"))
                .isInstanceOf(org.axonframework.modelling.command.AggregateStreamCreationException.class);
        append("n-twice", 1, "second");
        assertThatThrownBy(() -> append("n-twice", 1, "third")).isInstanceOf(ConcurrencyException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tickmark_owner,       update event_log.events set payload = '{}'
            tickmark_owner,       delete from event_log.events
            tickmark_owner,       truncate event_log.events
            tickmark_engagement,  update event_log.events set payload = '{}'
            tickmark_engagement,  delete from event_log.events
            tickmark_engagement,  truncate event_log.events
            tickmark_projections, update event_log.events set payload = '{}'
            tickmark_projections, delete from event_log.events
            tickmark_projections, truncate event_log.events
            tickmark_projections, insert into event_log.events default values
            """)
    void nobodyChangesHistory(String role, String sql) throws SQLException {
        try (Connection connection = DATABASE.connect(role);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void everyRoleReads() throws SQLException {
        for (String role : List.of(PostgresForTests.ENGAGEMENT, PostgresForTests.PROJECTIONS)) {
            try (Connection connection = DATABASE.connect(role);
                    Statement statement = connection.createStatement()) {
                assertThat(statement.execute("select count(*) from event_log.events, event_log.snapshots"))
                        .isTrue();
            }
        }
    }

    @Test
    void anAppendJoinsTheTransactionAround() {
        assertThat(axonTransactions).isInstanceOf(SpringTransactionManager.class);

        transaction.executeWithoutResult(status -> {
            append("n-rolled-back", 0, "never");
            status.setRollbackOnly();
        });

        assertThat(log.latestOf("n-rolled-back")).isEmpty();
    }

    static List<Arguments> failures() {
        return List.of(
                Arguments.of("exception", new IllegalStateException("told to fail")),
                Arguments.of("error", new StackOverflowError("told to fail")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aHandlersEffectAndItsCheckpointAreOneWhateverItFailsBy(String name, Throwable failure) {
        append("n-before-" + name, 0, "before " + name);
        await().until(() -> seen("before " + name) == 1);
        int failures = reader.failures.get();
        reader.failure = failure;
        append("n-failing-" + name, 0, "flaky " + name);

        await().until(() -> reader.failures.get() > failures);
        assertThat(seen("flaky " + name)).isZero();
        reader.failure = null;

        await().until(() -> seen("flaky " + name) == 1);
        append("n-after-" + name, 0, "after " + name);
        await().until(() -> seen("after " + name) == 1);
        assertThat(seen("flaky " + name)).isEqualTo(1);
        assertThat(jdbc.sql("select token from engagement.token_entry where processor_name = 'reader'")
                        .query(String.class)
                        .single())
                .matches("\\{\"upTo\":[1-9][0-9]*}");
    }

    @Test
    void aProcessorCanReadTheLogAgainFromTheBeginning() {
        append("n-again", 0, "again");
        await().until(() -> seen("again") == 1);
        PooledStreamingEventProcessor processor = processing
                .eventProcessor("reader", PooledStreamingEventProcessor.class)
                .orElseThrow();

        processor.shutDown();
        processor.resetTokens();
        processor.start();

        await().until(() -> seen("again") == 2);
    }

    private long seen(String text) {
        return jdbc.sql("select count(*) from engagement.seen where note = ?")
                .param(text)
                .query(Long.class)
                .single();
    }

    private void append(String noteId, long version, String text) {
        events.publish(note(noteId, "b", version, text));
    }

    private static DomainEventMessage<Noted> note(String noteId, String bookId, long version, String text) {
        return new GenericDomainEventMessage<>(
                "Note",
                noteId,
                version,
                new Noted(noteId, bookId, text),
                Map.of("commandId", "c-" + noteId + "-" + version));
    }
}
