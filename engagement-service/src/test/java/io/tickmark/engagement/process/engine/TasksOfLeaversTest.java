package io.tickmark.engagement.process.engine;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.tickmark.engagement.process.decision.Serving;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On records in the shape in which the engine exports them. */
class TasksOfLeaversTest {

    private final SearchForTests search = new SearchForTests("user-task");
    private final CamundaClient engine = mock(CamundaClient.class, RETURNS_DEEP_STUBS);
    private final TasksOfLeavers leavers = new TasksOfLeavers(
            new PeopleDirectory(List.of(person("lena", "acme"), person("bea", "birch"))),
            Serving.only("acme"),
            search.records(),
            engine);

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
        search.fallSilent();
        leavers.free();
        verify(engine, never()).newUnassignUserTaskCommand(anyLong());
    }

    private static Person person(String id, @Nullable String tenant) {
        return new Person(id, id, null, Set.of("compliance-lead"), tenant, null);
    }

    private void record(long task, String intent, String assignee) {
        search.add("""
                {"position": %d, "intent": "%s", "value": {"userTaskKey": %d, "assignee": "%s"}}
                """.formatted(search.size(), intent, task, assignee));
    }
}
