package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.eventstore.EventStoreTestApplication.Noted;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
            events.publish(
                    new GenericDomainEventMessage<>("Note", "n-held", 0, new Noted("n-held", "b", "held"), Map.of()));

            await().until(() -> status().equals(Status.OUT_OF_SERVICE));
            assertThat(meters.get(ReadingHealth.METRIC).gauge().value()).isGreaterThan(0.3);
            assertThat(seen("held")).isZero();
            elsewhere.rollback();
        }

        await().until(() -> seen("held") == 1);
        assertThat(status()).isEqualTo(Status.UP);
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
