package io.tickmark.bench.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.tickmark.models.JobType;
import io.tickmark.models.MessageName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers every job at once with no more than the models need, and publishes the messages that the service would publish:
 * what the engine itself can do with the same processes.
 */
final class NoOpWorkers implements Variant {

    static final String NAME = "no-op";

    private static final String TENANT = "acme";
    private static final Duration TIME_TO_LIVE = Duration.ofDays(400);
    /** With these every job is done that planning asks for, and what follows it until somebody is asked again. */
    private static final List<JobType> TYPES = List.of(
            JobType.NOTE_DECISION,
            JobType.RECORD_REPORT_TYPE,
            JobType.RECORD_CATEGORIES,
            JobType.RECORD_COMPONENTS,
            JobType.RECORD_TEAM,
            JobType.APPROVE_SCOPE_OF_ENGAGEMENT,
            JobType.START_READINESS,
            JobType.FREEZE_BASELINE);

    private final CamundaClient client;
    private final List<JobWorker> workers = new ArrayList<>();

    NoOpWorkers(CamundaClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begin() {
        for (JobType type : TYPES) {
            workers.add(client.newWorker()
                    .jobType(type.key())
                    .handler((jobs, job) -> answer(type, jobs, job))
                    .open());
        }
    }

    @Override
    public void end() {
        workers.forEach(JobWorker::close);
        workers.clear();
    }

    @Override
    public String createProgramme() {
        String id = "programme-" + UUID.randomUUID();
        publish(
                MessageName.PROGRAMME_CREATED,
                id,
                Map.of("programmeId", id, "programmeName", "Acme Platform", "tenant", TENANT));
        return id;
    }

    @Override
    public String open(String programmeId, String name) {
        String id = "engagement-" + UUID.randomUUID();
        publish(
                MessageName.ENGAGEMENT_OPENED,
                id,
                Map.of("engagementId", id, "engagementName", name, "programmeId", programmeId, "tenant", TENANT));
        return id;
    }

    private void answer(JobType type, JobClient jobs, ActivatedJob job) {
        switch (type) {
            case APPROVE_SCOPE_OF_ENGAGEMENT -> {
                complete(jobs, job, PlanningForms.times());
                publish(
                        MessageName.PERIOD_AGREED,
                        job.getVariable("programmeId").toString(),
                        Map.of(
                                "engagementId", job.getVariable("engagementId"),
                                "engagementName", job.getVariable("engagementName"),
                                "renewalAt", PlanningForms.RENEWAL_AT));
            }
            case START_READINESS -> complete(jobs, job, Map.of("controls", List.of()));
            case FREEZE_BASELINE ->
                jobs.newThrowErrorCommand(job)
                        .errorCode("rejected")
                        .variables(Map.of("rejection", Map.of()))
                        .send()
                        .join();
            default -> complete(jobs, job, Map.of());
        }
    }

    private static void complete(JobClient jobs, ActivatedJob job, Map<String, Object> variables) {
        jobs.newCompleteCommand(job).variables(variables).send().join();
    }

    private void publish(MessageName name, String key, Map<String, Object> variables) {
        String id = UUID.randomUUID().toString();
        Again.untilTaken(
                "a message",
                () -> client.newPublishMessageCommand()
                        .messageName(name.key())
                        .correlationKey(key)
                        .messageId(id)
                        .timeToLive(TIME_TO_LIVE)
                        .variables(variables)
                        .send()
                        .join());
    }
}
