package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.process.decision.ProcessStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The service starts before the process engine does. */
@TestPropertySource(
        properties = {
            "tickmark.zeebe.enabled=true",
            "tickmark.zeebe.grpc-address=http://127.0.0.1:1",
            "tickmark.zeebe.rest-address=http://127.0.0.1:1",
            "tickmark.zeebe.records-url=http://127.0.0.1:1"
        })
@DirtiesContext
class WithoutEngineTest extends ProcessStory {

    @Autowired
    ProcessEngineHealth health;

    @Autowired
    ProcessEngine engine;

    @Autowired
    HealthIndicator processEngineAnswersHealthIndicator;

    @Autowired
    HealthIndicator incidentsHealthIndicator;

    @Test
    void takesCommandsButDoesNotCallItselfReady() {
        send(new ProgrammeCommand.Create("prg-early", "acme", "Acme SOC 2", "Acme", "Cloud"), LENA);

        assertThat(history.of("prg-early", ProgrammeEvent.class)).hasSize(1);
        assertThat(engine.isRunning()).isTrue();
        assertThat(engine.isReady()).isFalse();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void saysThatTheEngineAndItsRecordsCannotBeAsked() {
        assertThat(processEngineAnswersHealthIndicator.health())
                .extracting(Health::getStatus)
                .isEqualTo(Status.DOWN);
        assertThat(incidentsHealthIndicator.health())
                .extracting(Health::getStatus)
                .isEqualTo(Status.DOWN);
    }
}
