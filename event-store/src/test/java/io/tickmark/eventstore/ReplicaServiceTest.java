package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.EventStoreTestApplication.Noted;
import io.tickmark.eventstore.crash.CrashingServer;
import io.tickmark.eventstore.replica.Standby;
import io.tickmark.testservers.PostgresForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that is told of a standby reads the log there, and writes where it did. */
class ReplicaServiceTest {

    private static CrashingServer primary;
    private static Standby standby;

    @BeforeAll
    static void startServers(@TempDir Path directory) throws Exception {
        primary = new CrashingServer(directory);
        standby = new Standby(primary, directory);
    }

    @AfterAll
    static void stopServers() throws Exception {
        standby.close();
        primary.close();
    }

    @Test
    void readsTheLogAtTheStandbyAndKeepsWhatItSawInItsOwnDatabase() throws Exception {
        try (ConfigurableApplicationContext service = service(standby.url())) {
            append(service, "first");
            await().until(() -> seen(service, "first") == 1);

            standby.pause();
            append(service, "second");
            long head = service.getBean(EventLog.class).head();
            await().pollDelay(Duration.ofMillis(300)).until(() -> seen(service, "second") == 0);
            assertThat(service.getBean(EventLog.class).latestOf("second"))
                    .as("commands look where they are written")
                    .hasValueSatisfying(latest -> assertThat(latest.position()).isEqualTo(head));
            standby.resume();
            await().until(() -> seen(service, "second") == 1);

            assertThat(health(service)).isEqualTo(Status.UP);
            standby.stop();
            assertThat(health(service)).isEqualTo(Status.DOWN);
            append(service, "third");
            standby.startAgain();
            await().atMost(Duration.ofSeconds(30)).until(() -> seen(service, "third") == 1);
            assertThat(health(service)).isEqualTo(Status.UP);
        }
    }

    @Test
    void refusesToStartWithAServerThatIsNoCopy() {
        String other = PostgresForTests.database().url();

        assertThatThrownBy(() -> service(other).close())
                .rootCause()
                .hasMessageContaining("is no standby of the database that is written");
    }

    private static ConfigurableApplicationContext service(String replica) {
        List<String> arguments = Stream.of(
                        "spring.datasource.url=" + primary.url(),
                        "spring.datasource.username=" + PostgresForTests.ENGAGEMENT,
                        "spring.datasource.password=" + PostgresForTests.ENGAGEMENT,
                        "spring.flyway.url=" + primary.url(),
                        "spring.flyway.user=" + PostgresForTests.OWNER,
                        "spring.flyway.password=" + PostgresForTests.OWNER,
                        "spring.flyway.default-schema=engagement",
                        "spring.flyway.placeholders.service_role=" + PostgresForTests.ENGAGEMENT,
                        "spring.flyway.locations=classpath:db/token-store,classpath:db/test",
                        "tickmark.event-store.token-schema=engagement",
                        "tickmark.event-store.replica-url=" + replica)
                .map(property -> "--" + property)
                .toList();
        return new SpringApplicationBuilder(EventStoreTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static void append(ConfigurableApplicationContext service, String note) {
        service.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Note", note, 0, new Noted(note, "b", note), Map.of()));
    }

    private static long seen(ConfigurableApplicationContext service, String note) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from engagement.seen where note = ?")
                .param(note)
                .query(Long.class)
                .single();
    }

    private static Status health(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(service.getBean("eventLogHealthIndicator", HealthIndicator.class)
                        .health())
                .getStatus();
    }
}
