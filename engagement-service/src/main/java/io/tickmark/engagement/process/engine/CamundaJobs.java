package io.tickmark.engagement.process.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.grpc.Status;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.JobOutcome;
import io.tickmark.engagement.process.decision.Rejection;
import io.tickmark.engagement.process.decision.Variables;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the engine's jobs. An answer that does not arrive does no harm: the engine hands the job out again, and doing it
 * again changes nothing.
 */
final class CamundaJobs implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaJobs.class);

    private final Function<Job, JobOutcome> answer;
    private final LongConsumer ending;

    /** @param ending ends the process instance with this key */
    CamundaJobs(Function<Job, JobOutcome> answer, LongConsumer ending) {
        this.answer = answer;
        this.ending = ending;
    }

    @Override
    public void handle(JobClient client, ActivatedJob activated) {
        JobOutcome outcome = answer.apply(jobOf(activated));
        try {
            tell(client, activated, outcome);
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() != Status.Code.NOT_FOUND) {
                throw refused;
            }
            LOG.debug(
                    "{} {} was answered before or is not asked for any more", activated.getType(), activated.getKey());
        } catch (ClientException unanswered) {
            LOG.warn(
                    "{} {} could not be answered and will be handed out again: {}",
                    activated.getType(),
                    activated.getKey(),
                    unanswered.toString());
        }
    }

    private void tell(JobClient client, ActivatedJob job, JobOutcome outcome) {
        switch (outcome) {
            case JobOutcome.Done done ->
                client.newCompleteCommand(job)
                        .variables(done.variables())
                        .send()
                        .join();
            case JobOutcome.Rejected rejected -> {
                LOG.info(
                        "{} {} was refused by {}: {}",
                        job.getType(),
                        job.getKey(),
                        rejected.rejection().rule(),
                        rejected.rejection().message());
                client.newThrowErrorCommand(job)
                        .errorCode(Rejection.ERROR_CODE)
                        .errorMessage(rejected.rejection().message())
                        .variables(rejected.allVariables())
                        .send()
                        .join();
            }
            case JobOutcome.Ended ended -> {
                LOG.warn("{} {} led to nothing: {}", job.getType(), job.getKey(), ended.message());
                ending.accept(ended.processInstanceKey());
            }
            case JobOutcome.NotYet notYet -> {
                LOG.debug("{} {} comes too early: {}", job.getType(), job.getKey(), notYet.reason());
                fail(client, job, job.getRetries(), notYet.pause(), notYet.reason());
            }
            case JobOutcome.Failed failed -> {
                LOG.warn("{} {} did not work: {}", job.getType(), job.getKey(), failed.message());
                fail(client, job, failed.retries(), failed.backoff(), failed.message());
            }
        }
    }

    private static void fail(JobClient client, ActivatedJob job, int retries, Duration pause, String message) {
        client.newFailCommand(job)
                .retries(retries)
                .retryBackoff(pause)
                .errorMessage(message)
                .send()
                .join();
    }

    private static Job jobOf(ActivatedJob job) {
        return new Job(
                job.getKey(),
                job.getElementId(),
                job.getElementInstanceKey(),
                new Origin.ProcessVersion(job.getBpmnProcessId(), job.getProcessDefinitionVersion()),
                job.getProcessInstanceKey(),
                job.getRetries(),
                Variables.of(job.getVariablesAsMap()));
    }
}
