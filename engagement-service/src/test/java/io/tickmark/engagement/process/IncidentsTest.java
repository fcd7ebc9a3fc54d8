package io.tickmark.engagement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On records in the shape in which the engine exports them. */
class IncidentsTest {

    private final List<JsonNode> exported = new ArrayList<>();
    private final ExportedRecords records = mock(ExportedRecords.class);
    private final Incidents incidents = new Incidents(Optional.of(records), mock(ServedOrganisation.class));

    @BeforeEach
    void search() {
        doAnswer(call -> matching(call.getArgument(1), call.getArgument(3)))
                .when(records)
                .search(eq("incident"), anyInt(), any(), anyList());
    }

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

        doThrow(new ResourceAccessException("refused")).when(records).search(any(), anyInt(), any(), anyList());
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    }

    private Health health() {
        return new IncidentsHealth(incidents).health();
    }

    private void record(long key, String intent) {
        exported.add(JsonMapper.shared().readTree("""
                {"key": %d, "intent": "%s", "timestamp": 1801389600000, "value": {"errorType": "JOB_NO_RETRIES",
                 "errorMessage": "R23: No control serves CC1.1.", "bpmnProcessId": "readiness",
                 "elementId": "freeze-baseline", "processInstanceKey": 77, "jobKey": 4711}}
                """.formatted(key, intent)));
    }

    /** The newest that match, as the search server would find them. */
    private List<JsonNode> matching(int most, List<?> filters) {
        JsonNode conditions = JsonMapper.shared().valueToTree(filters);
        return exported.stream()
                .filter(record -> conditions.valueStream().allMatch(condition -> matches(record, condition)))
                .sorted(Comparator.comparingLong(
                                (JsonNode record) -> record.path("key").asLong())
                        .reversed())
                .limit(most)
                .toList();
    }

    private static boolean matches(JsonNode record, JsonNode condition) {
        return condition
                        .path("terms")
                        .propertyStream()
                        .allMatch(field -> field.getValue()
                                .valueStream()
                                .anyMatch(wanted -> wanted.asString()
                                        .equals(record.path(field.getKey()).asString())))
                && condition
                        .path("range")
                        .propertyStream()
                        .allMatch(field -> record.path(field.getKey()).asLong()
                                < field.getValue().path("lt").asLong());
    }
}
