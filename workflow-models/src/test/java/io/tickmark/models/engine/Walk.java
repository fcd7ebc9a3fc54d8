package io.tickmark.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.tickmark.models.JobType;
import io.tickmark.models.MessageName;
import io.tickmark.models.ProcessId;
import io.tickmark.models.UserTask;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drives processes step by step, as people, the service and the calendar would. */
@SuppressWarnings("deprecation") // the client of the engine's own version
public final class Walk implements AutoCloseable {

    /** Who completes every user task in these tests. */
    public static final String PERSON = "lena";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 100;
    private static final Set<Intent> ENDED =
            Set.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED);

    private static final Map<String, Object> COMMON =
            Map.of("engagementId", "e-1", "engagementName", "Acme 2027", "programmeId", "p-1", "tenant", "acme");

    private final Engine engine;
    private final long begin;
    private Map<String, ?> shown = Map.of();

    /** Begins a story; what happened on the engine before is not part of it. */
    public Walk(Engine engine) {
        this.engine = engine;
        this.begin =
                engine.records().stream().mapToLong(Record::getPosition).max().orElse(-1);
    }

    /** Starts a process as its caller would, with the common variables and these. */
    public Walk start(ProcessId process, Map<String, ?> variables) {
        engine.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(process.key())
                .latestVersion()
                .variables(with(variables))
                .send()
                .join();
        return this;
    }

    public Walk message(MessageName name, String key, Map<String, ?> variables) {
        engine.client()
                .newPublishMessageCommand()
                .messageName(name.key())
                .correlationKey(key)
                .timeToLive(Duration.ofDays(3650))
                .variables(variables)
                .send()
                .join();
        return this;
    }

    /** The common variables and these. */
    public static Map<String, Object> with(Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>(COMMON);
        all.putAll(variables);
        return all;
    }

    /** A person completes the one open user task of this kind; the decision is noted. */
    public Walk task(UserTask task, Map<String, ?> input) {
        return complete(openTask(task), input);
    }

    /** A person completes this user task; the decision is noted. */
    public Walk complete(UserTaskRecordValue task, Map<String, ?> input) {
        engine.commands().completeUserTask(task.getUserTaskKey(), input);
        return job(JobType.NOTE_DECISION, Map.of("decision", Map.of("by", PERSON, "task", task.getElementId())));
    }

    /** The service does one job of this type, and nothing is rejected. */
    public Walk job(JobType type, Map<String, ?> output) {
        ActivatedJob job = take(type);
        Map<String, @Nullable Object> variables = new HashMap<>(output);
        if (type != JobType.NOTE_DECISION) {
            variables.put("rejection", null);
        }
        engine.client().newCompleteCommand(job).variables(variables).send().join();
        return this;
    }

    /** The service finds that a rule forbids it. */
    public Walk reject(JobType type, String rule) {
        ActivatedJob job = take(type);
        engine.client()
                .newThrowErrorCommand(job)
                .errorCode("rejected")
                .variables(Map.of("rejection", Map.of("rule", rule, "message", "Not so", "by", PERSON)))
                .send()
                .join();
        return this;
    }

    /** Takes one job of this type and leaves it open. */
    public ActivatedJob take(JobType type) {
        engine.settle();
        return await("a job " + type.key())
                .atMost(PATIENCE)
                .until(() -> jobs(type, 1), jobs -> !jobs.isEmpty())
                .getFirst();
    }

    private List<ActivatedJob> jobs(JobType type, int most) {
        return engine.client()
                .newActivateJobsCommand()
                .jobType(type.key())
                .maxJobsToActivate(most)
                .timeout(Duration.ofHours(1))
                .requestTimeout(Duration.ofMillis(200))
                .send()
                .join()
                .getJobs();
    }

    /** The one user task of this kind that waits for somebody. */
    public UserTaskRecordValue openTask(UserTask task) {
        return openTasks(task, 1).getFirst();
    }

    /** The user tasks of this kind that wait for somebody, once there are this many. */
    public List<UserTaskRecordValue> openTasks(UserTask task, int number) {
        return await("tasks " + task.key())
                .atMost(PATIENCE)
                .until(() -> openTasks(task), open -> open.size() == number || showForms());
    }

    /** Fails unless the one user task of this kind soon lies with this person; empty means with nobody. */
    public Walk assigned(UserTask task, String person) {
        await(task.key() + " assigned to " + person)
                .atMost(PATIENCE)
                .until(() -> openTask(task).getAssignee(), person::equals);
        return this;
    }

    /** Lets the service say what the forms of new tasks show; always false, so that it can be asked again. */
    private boolean showForms() {
        List<ActivatedJob> asked;
        do {
            asked = jobs(JobType.SHOW_FORM, MANY);
            asked.stream()
                    .map(job -> engine.client()
                            .newCompleteCommand(job)
                            .variables(shown)
                            .send())
                    .toList()
                    .forEach(answered -> answered.join());
        } while (!asked.isEmpty());
        return false;
    }

    /** From now on every form shows this, besides what its process knows. */
    public Walk showing(Map<String, ?> contents) {
        shown = contents;
        return this;
    }

    private List<UserTaskRecordValue> openTasks(UserTask task) {
        Map<Long, UserTaskRecordValue> open = new HashMap<>();
        for (Record<?> fact : facts(ValueType.USER_TASK)) {
            UserTaskRecordValue value = (UserTaskRecordValue) fact.getValue();
            if (!value.getElementId().equals(task.key())) {
                continue;
            }
            if (Set.of(UserTaskIntent.COMPLETING, UserTaskIntent.COMPLETED, UserTaskIntent.CANCELED)
                    .contains(fact.getIntent())) {
                open.remove(value.getUserTaskKey());
            } else {
                open.put(value.getUserTaskKey(), value);
            }
        }
        return List.copyOf(open.values());
    }

    public Walk pass(Duration time) {
        engine.pass(time);
        return this;
    }

    public Instant now() {
        return engine.now();
    }

    /** Fails unless this many instances of the process have come to their end. */
    public Walk ended(ProcessId process, int times) {
        await("ended " + process.key())
                .atMost(PATIENCE)
                .until(() -> count(process, ProcessInstanceIntent.ELEMENT_COMPLETED), ended -> ended == times);
        assertThat(count(process, ProcessInstanceIntent.ELEMENT_ACTIVATED))
                .as("started " + process.key())
                .isEqualTo(times);
        return this;
    }

    private long count(ProcessId process, ProcessInstanceIntent intent) {
        return facts(ValueType.PROCESS_INSTANCE).stream()
                .filter(fact -> fact.getIntent() == intent)
                .map(fact -> (ProcessInstanceRecordValue) fact.getValue())
                .filter(value -> value.getElementId().equals(process.key())
                        && value.getBpmnProcessId().equals(process.key()))
                .count();
    }

    /** The sequence flows taken so far, each as process/flow. */
    public Set<String> flows() {
        return facts(ValueType.PROCESS_INSTANCE).stream()
                .filter(fact -> fact.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN)
                .map(fact -> (ProcessInstanceRecordValue) fact.getValue())
                .map(value -> value.getBpmnProcessId() + "/" + value.getElementId())
                .collect(Collectors.toSet());
    }

    /** What the engine could not go on with; empty when all is well. */
    public List<String> incidents() {
        return facts(ValueType.INCIDENT).stream()
                .filter(fact -> fact.getIntent() == IncidentIntent.CREATED)
                .map(Record::toJson)
                .toList();
    }

    private List<Record<?>> facts(ValueType type) {
        return engine.records().stream()
                .filter(fact -> fact.getPosition() > begin && fact.getValueType() == type)
                .toList();
    }

    /** Ends what is still running, so that the next story starts clean. */
    @Override
    public void close() {
        for (long key : running()) {
            engine.client().newCancelInstanceCommand(key).send().join();
        }
        engine.settle();
    }

    private Set<Long> running() {
        Set<Long> roots = new HashSet<>();
        for (Record<?> fact : facts(ValueType.PROCESS_INSTANCE)) {
            ProcessInstanceRecordValue value = (ProcessInstanceRecordValue) fact.getValue();
            if (value.getBpmnElementType() != BpmnElementType.PROCESS || value.getParentProcessInstanceKey() > 0) {
                continue;
            }
            if (fact.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED) {
                roots.add(value.getProcessInstanceKey());
            } else if (ENDED.contains(fact.getIntent())) {
                roots.remove(value.getProcessInstanceKey());
            }
        }
        return roots;
    }
}
