package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.crash.CrashingServer;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import io.tickmark.eventstore.replica.Standby;
import io.tickmark.testservers.PostgresForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

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
        try (SmallService service = service(standby.url())) {
            service.append("first");
            await().until(() -> service.hasSeen("first"));

            standby.pause();
            service.append("second");
            long head = service.bean(EventLog.class).head();
            await().pollDelay(Duration.ofMillis(300)).until(() -> !service.hasSeen("second"));
            assertThat(service.bean(EventLog.class).latestOf("second"))
                    .as("commands look where they are written")
                    .hasValueSatisfying(latest -> assertThat(latest.position()).isEqualTo(head));
            standby.resume();
            await().until(() -> service.hasSeen("second"));

            assertThat(health(service)).isEqualTo(Status.UP);
            standby.stop();
            assertThat(health(service)).isEqualTo(Status.DOWN);
            service.append("third");
            await("a reader whose replica is away stands still").until(() -> standsStill(service));
            standby.startAgain();
            await().atMost(Duration.ofSeconds(30)).until(() -> service.hasSeen("third"));
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

    private static SmallService service(String replica) {
        return SmallService.start(Map.of(
                "spring.datasource.url", primary.url(),
                "spring.datasource.username", PostgresForTests.ENGAGEMENT,
                "spring.datasource.password", PostgresForTests.ENGAGEMENT,
                "spring.flyway.url", primary.url(),
                "spring.flyway.user", PostgresForTests.OWNER,
                "spring.flyway.password", PostgresForTests.OWNER,
                "tickmark.event-store.replica-url", replica));
    }

    private static boolean standsStill(SmallService service) {
        return service.bean(ProcessorStatuses.class).all().getFirst().standsStillSeconds() > 0;
    }

    private static Status health(SmallService service) {
        return Objects.requireNonNull(service.bean("eventLogHealthIndicator", HealthIndicator.class)
                        .health())
                .getStatus();
    }
}
