package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.tickmark.engagement.process.decision.ServedOrganisation;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** On records in the shape in which the engine exports them. */
class IncidentsTest {

    private final SearchForTests search = new SearchForTests("incident");
    private final Incidents incidents = new Incidents(Optional.of(search.records()), mock(ServedOrganisation.class));

    @Test
    void whatBeganAndIsNotResolvedIsOpen() {
        record(7, "CREATED");
        record(8, "CREATED");
        record(7, "RESOLVED");

        assertThat(incidents.open())
                .containsExactly(new OpenIncident(
                        8,
                        "readiness",
                        "freeze-baseline",
                        77,
                        4711,
                        "JOB_NO_RETRIES",
                        "R23: No control serves CC1.1.",
                        Instant.parse("2027-01-31T10:00:00Z")));
        assertThat(incidents.find(8)).isPresent();
        assertThat(incidents.find(7)).isEmpty();
    }

    @Test
    void oldIncidentsAreFoundBehindManyThatAreResolved() {
        record(1, "CREATED");
        for (long key = 2; key < 1_200; key++) {
            record(key, "CREATED");
            record(key, "RESOLVED");
        }

        assertThat(incidents.open()).extracting(OpenIncident::key).containsExactly(1L);
    }

    @Test
    void healthNamesTheOldestAndSaysWhereItCannotBeTold() {
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        record(7, "CREATED");
        record(8, "CREATED");
        assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health().getDetails())
                .containsEntry("open", 2)
                .containsEntry("oldest", incidents.find(7).orElseThrow());

        search.fallSilent();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    }

    private Health health() {
        return new IncidentsHealth(incidents).health();
    }

    private void record(long key, String intent) {
        search.add("""
                {"key": %d, "intent": "%s", "timestamp": 1801389600000, "value": {"errorType": "JOB_NO_RETRIES",
                 "errorMessage": "R23: No control serves CC1.1.", "bpmnProcessId": "readiness",
                 "elementId": "freeze-baseline", "processInstanceKey": 77, "jobKey": 4711}}
                """.formatted(key, intent));
    }
}
