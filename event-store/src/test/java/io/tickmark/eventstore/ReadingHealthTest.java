package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.eventstore.EventStoreTestApplication.Noted;
import io.tickmark.eventstore.progress.ProcessorStatus;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import io.tickmark.eventstore.progress.Standstill;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = EventStoreTestApplication.class,
        properties = {
            "tickmark.event-store.token-schema=engagement",
            "tickmark.event-store.held-back-alarm=300ms",
            "tickmark.event-store.standstill-alarm=300ms",
            "spring.flyway.default-schema=engagement",
            "spring.flyway.placeholders.service_role=tickmark_engagement",
            "spring.flyway.locations=classpath:db/token-store,classpath:db/test"
        })
class ReadingHealthTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.configure(registry, PostgresForTests.ENGAGEMENT);
    }

    @Autowired
    EventStore events;

    @Autowired
    HealthIndicator eventLogHealthIndicator;

    @Autowired
    HealthIndicator eventProcessorsHealthIndicator;

    @Autowired
    ProcessorStatuses statuses;

    @Autowired
    EventStoreTestApplication.Reader reader;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTransactionThatDoesNotEndRaisesTheAlarmAndReadersGoOnWhenItDoes() throws Exception {
        assertThat(status()).isEqualTo(Status.UP);

        try (Connection elsewhere = DATABASE.connect(PostgresForTests.OWNER);
                Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            append("held");

            await().until(() -> status().equals(Status.OUT_OF_SERVICE));
            assertThat(meters.get(ReadingHealth.HELD_BACK).gauge().value()).isGreaterThan(0.3);
            assertThat(seen("held")).isZero();
            elsewhere.rollback();
        }

        await().until(() -> seen("held") == 1);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aProcessorThatDoesNotSucceedRaisesTheAlarmUntilItDoes() {
        await().until(() -> processors().getStatus().equals(Status.UP));
        reader.failure = new IllegalStateException("told to fail");
        append("stuck");

        await().until(() -> processors().getStatus().equals(Status.OUT_OF_SERVICE));
        assertThat(processors().getDetails().get("standStill"))
                .asInstanceOf(InstanceOfAssertFactories.list(Standstill.class))
                .singleElement()
                .satisfies(standstill -> {
                    assertThat(standstill.at().processor()).isEqualTo("reader");
                    assertThat(standstill.age()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
                });
        assertThat(meters.get(ReadingHealth.STANDSTILL).gauge().value()).isGreaterThan(0.3);
        reader.failure = null;

        await().until(() -> processors().getStatus().equals(Status.UP));
        assertThat(seen("stuck")).isEqualTo(1);
        assertThat(meters.get(ReadingHealth.STANDSTILL).gauge().value()).isLessThan(0.3);
    }

    @Test
    void aProcessorOnWhichNobodyWorksRaisesTheAlarm() {
        append("before");
        await().until(() -> reading().lag() == 0);
        StreamingEventProcessor processor = processing
                .eventProcessor("reader", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        assertThat(processors().getStatus()).isEqualTo(Status.UP);
        processor.resetTokens();

        await().until(() -> processors().getStatus().equals(Status.OUT_OF_SERVICE));
        await().until(() -> reading().standsStillSeconds() > 0);
        assertThat(reading().position()).isZero();
        assertThat(reading().lag()).isPositive();
        processor.start();

        await().until(() -> reading().lag() == 0);
        assertThat(processors().getStatus()).isEqualTo(Status.UP);
        assertThat(reading().standsStillSeconds()).isZero();
    }

    private void append(String text) {
        String id = "n-" + UUID.randomUUID();
        events.publish(new GenericDomainEventMessage<>("Note", id, 0, new Noted(id, "b", text), Map.of()));
    }

    private ProcessorStatus reading() {
        return statuses.all().getFirst();
    }

    private Health processors() {
        return Objects.requireNonNull(eventProcessorsHealthIndicator.health());
    }

    private Status status() {
        return Objects.requireNonNull(eventLogHealthIndicator.health()).getStatus();
    }

    private long seen(String text) {
        return jdbc.sql("select count(*) from engagement.seen where note = ?")
                .param(text)
                .query(Long.class)
                .single();
    }
}
