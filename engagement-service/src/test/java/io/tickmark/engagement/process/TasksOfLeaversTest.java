package io.tickmark.engagement.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On records in the shape in which the engine exports them. */
class TasksOfLeaversTest {

    private final List<JsonNode> exported = new ArrayList<>();
    private final ExportedRecords records = mock(ExportedRecords.class);
    private final CamundaClient engine = mock(CamundaClient.class, RETURNS_DEEP_STUBS);
    private final TasksOfLeavers leavers = new TasksOfLeavers(
            new PeopleDirectory(List.of(person("lena", "acme"), person("bea", "birch"))),
            Serving.only("acme"),
            records,
            engine);

    @BeforeEach
    void search() {
        when(records.search(any(), anyInt(), any(), any()))
                .thenAnswer(call -> matching(call.getArgument(1), call.getArgument(3)));
    }

    @Test
    void whatSomebodyHeldWhoLeftIsFreeAgain() {
        record(1, "CREATED", "");
        record(1, "ASSIGNED", "mara");
        record(2, "CREATED", "mara");

        leavers.free();

        verify(engine).newUnassignUserTaskCommand(1);
        verify(engine).newUnassignUserTaskCommand(2);
    }

    @Test
    void andSoIsWhatSomebodyOfAnotherOrganisationClaimed() {
        record(1, "ASSIGNED", "bea");

        leavers.free();

        verify(engine).newUnassignUserTaskCommand(1);
    }

    @Test
    void whatOthersHoldAndWhatIsOverIsLeftAlone() {
        record(1, "ASSIGNED", "lena");
        record(2, "ASSIGNED", "mara");
        record(2, "ASSIGNED", "lena");
        record(3, "ASSIGNED", "mara");
        record(3, "COMPLETED", "mara");
        record(4, "ASSIGNED", "mara");
        record(4, "CANCELED", "mara");
        record(5, "ASSIGNED", "mara");
        record(5, "ASSIGNED", "");
        record(6, "CREATED", "");

        leavers.free();

        verify(engine, never()).newUnassignUserTaskCommand(anyLong());
    }

    @Test
    void aTaskThatIsCompletedMeanwhileStopsNothing() {
        record(1, "ASSIGNED", "mara");
        record(2, "ASSIGNED", "mara");
        doThrow(new ClientException("no such task")).when(engine).newUnassignUserTaskCommand(1);

        leavers.free();

        verify(engine).newUnassignUserTaskCommand(2);
    }

    @Test
    void whileTheRecordsCannotBeReadItWaits() {
        record(1, "ASSIGNED", "mara");
        doThrow(new ResourceAccessException("refused")).when(records).search(any(), anyInt(), any(), any());
        leavers.free();
        verify(engine, never()).newUnassignUserTaskCommand(anyLong());
    }

    private static Person person(String id, @Nullable String tenant) {
        return new Person(id, id, null, Set.of("compliance-lead"), tenant, null);
    }

    private void record(long task, String intent, String assignee) {
        exported.add(JsonMapper.shared().readTree("""
                {"position": %d, "intent": "%s", "value": {"userTaskKey": %d, "assignee": "%s"}}
                """.formatted(exported.size(), intent, task, assignee)));
    }

    /** The newest that match, as the search server would find them. */
    private List<JsonNode> matching(int most, List<?> filters) {
        JsonNode conditions = JsonMapper.shared().valueToTree(filters);
        return exported.stream()
                .filter(record -> conditions.valueStream().allMatch(condition -> matches(record, condition)))
                .sorted(Comparator.comparingLong(
                                (JsonNode record) -> record.path("position").asLong())
                        .reversed())
                .limit(most)
                .toList();
    }

    private static boolean matches(JsonNode record, JsonNode condition) {
        boolean excluded = condition
                .at("/bool/must_not")
                .valueStream()
                .anyMatch(forbidden -> hasOneOf(record, forbidden.path("terms")));
        return !excluded && (condition.path("terms").isEmpty() || hasOneOf(record, condition.path("terms")));
    }

    private static boolean hasOneOf(JsonNode record, JsonNode terms) {
        return terms.propertyStream()
                .anyMatch(field -> field.getValue()
                        .valueStream()
                        .anyMatch(wanted -> wanted.asString()
                                .equals(record.at("/" + field.getKey().replace('.', '/'))
                                        .asString())));
    }
}
