package io.tickmark.bench.process;

import io.camunda.client.CamundaClient;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The people who plan: whoever has a task claims it and completes it as soon as it can be found, all side by side. */
final class Office implements AutoCloseable {

    private final CamundaClient client;
    private final Records records;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private long seen;

    Office(CamundaClient client, Records records, long after) {
        this.client = client;
        this.records = records;
        this.seen = after;
    }

    /** Lets somebody do this, whenever it is done. */
    void ask(Runnable work) {
        CompletableFuture.runAsync(work, people).exceptionally(failure -> {
            trouble.compareAndSet(
                    null,
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
            return null;
        });
    }

    /**
     * Hands out the tasks that have come up since.
     *
     * @return how many
     * @throws IllegalStateException if something that was asked before could not be done
     */
    int handOut() {
        Throwable failure = trouble.get();
        if (failure != null) {
            throw new IllegalStateException("Somebody could not do what was asked.", failure);
        }
        var tasks = records.find(new Records.Wanted(
                Records.Kind.USER_TASK,
                seen,
                Map.of("intent", "CREATED", "value.bpmnProcessId", ProcessId.PLANNING.key())));
        for (JsonNode task : tasks) {
            seen = task.path("position").asLong();
            UserTask known = UserTask.ofKey(task.path("value").path("elementId").asString());
            long key = task.path("value").path("userTaskKey").asLong();
            ask(() -> complete(key, PlanningForms.of(known)));
        }
        return tasks.size();
    }

    private void complete(long task, PlanningForms.Entry entry) {
        Again.untilTaken(
                "a claim",
                () -> client.newAssignUserTaskCommand(task)
                        .assignee(entry.person())
                        .send()
                        .join());
        Again.untilTaken(
                "a completed task",
                () -> client.newCompleteUserTaskCommand(task)
                        .variables(entry.variables())
                        .send()
                        .join());
    }

    @Override
    public void close() {
        people.close();
    }
}
