package io.tickmark.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.support.clock.ClockConfiguration;
import io.tickmark.support.clock.OffsetClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A calendar that can be moved is for demonstrations on this machine, and says so. */
class MovableClockTest {

    @TempDir
    Path directory = Path.of("");

    private ApplicationContextRunner service(String... more) {
        return new ApplicationContextRunner()
                .withUserConfiguration(ClockConfiguration.class)
                .withPropertyValues(
                        "tickmark.clock.offset-file=" + directory.resolve("offset"),
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:5632/tickmark",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:8184")
                .withPropertyValues(more);
    }

    @Test
    void theFileAloneIsNotEnough() {
        service()
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("say tickmark.clock.simulated=true as well"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url=jdbc:postgresql://db.example/tickmark",
                "spring.datasource.url=jdbc:postgresql://127.0.0.1:5432,db.example:5432/tickmark",
                "spring.datasource.url=jdbc:postgresql://127.0.0.1.example/tickmark",
                "tickmark.event-store.replica-url=jdbc:postgresql://10.0.0.7/tickmark",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example/realms/acme",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=https://login.example/keys"
            })
    void nothingThatIsNotOnThisMachineIsServedByIt(String elsewhere) {
        service("tickmark.clock.simulated=true", elsewhere)
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(
                                "The movable clock is refused: " + elsewhere.split("=", 2)[0]));
    }

    @Test
    void onThisMachineItMovesAndHealthTells() {
        service("tickmark.clock.simulated=true").run(started -> {
            assertThat(started.getBean(Clock.class)).isInstanceOf(OffsetClock.class);
            assertThat(started.getBean(HealthIndicator.class).health())
                    .extracting(Health::getDetails)
                    .isEqualTo(Map.of("clock", "simulated", "aheadMillis", 0L));
        });
    }

    @Test
    void theDemosOwnContainersMayBeNamed() {
        service(
                        "tickmark.clock.simulated=true",
                        "spring.datasource.url=jdbc:postgresql://postgres:5432/tickmark",
                        "tickmark.clock.demonstration-hosts=postgres,keycloak")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void withoutAFileTheTimeIsReal() {
        service("tickmark.clock.offset-file=")
                .run(started -> assertThat(
                                started.getBean(HealthIndicator.class).health())
                        .extracting(Health::getDetails)
                        .isEqualTo(Map.of("clock", "real")));
    }
}
