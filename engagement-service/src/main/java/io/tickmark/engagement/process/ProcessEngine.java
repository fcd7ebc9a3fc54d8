package io.tickmark.engagement.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.worker.JobWorker;
import io.tickmark.models.ModelResource;
import io.tickmark.models.WorkflowResources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the models to the process engine and then works off its jobs. An engine that is not there yet is asked again for
 * as long as it takes; meanwhile the service takes commands but does not call itself ready.
 */
@Component
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class ProcessEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEngine.class);
    private static final Duration DEPLOYMENT_TIMEOUT = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 4_000;

    private final CamundaClient client;
    private final Jobs jobs;
    private volatile boolean ready;
    private final List<JobWorker> workers = new ArrayList<>();
    private @Nullable ScheduledExecutorService starter;

    ProcessEngine(CamundaClient client, Jobs jobs) {
        this.client = client;
        this.jobs = jobs;
    }

    /** True once the models are deployed and the workers open. */
    boolean isReady() {
        return ready;
    }

    @Override
    public synchronized void start() {
        starter = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("process-engine").unstarted(task));
        tryAgainAfter(starter, 0, FIRST_PAUSE_MILLIS);
    }

    @Override
    public synchronized void stop() {
        if (starter != null) {
            starter.shutdownNow();
            starter = null;
        }
        workers.forEach(JobWorker::close);
        workers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return starter != null;
    }

    private void tryAgainAfter(ScheduledExecutorService executor, long millis, long nextPause) {
        executor.schedule(() -> attempt(executor, nextPause), millis, TimeUnit.MILLISECONDS);
    }

    private void attempt(ScheduledExecutorService executor, long pause) {
        try {
            DeploymentEvent deployment = deploy();
            openWorkers();
            LOG.info(
                    "The process engine knows {} processes; {} kinds of jobs are worked off.",
                    deployment.getProcesses().size(),
                    workers.size());
        } catch (ClientException unreachable) {
            LOG.warn("The process engine does not take the models yet; asking again: {}", unreachable.getMessage());
            if (!executor.isShutdown()) {
                tryAgainAfter(executor, pause, Math.min(2 * pause, LONGEST_PAUSE_MILLIS));
            }
        }
    }

    /** All models in one deployment, because they refer to each other by it. */
    private DeploymentEvent deploy() {
        List<ModelResource> models = WorkflowResources.all();
        DeployResourceCommandStep1 empty = client.newDeployResourceCommand();
        DeployResourceCommandStep2 deployment = null;
        for (ModelResource model : models) {
            deployment = (deployment == null ? empty : deployment).addResourceBytes(model.bytes(), model.name());
        }
        if (deployment == null) {
            throw new IllegalStateException("there are no models");
        }
        return deployment.requestTimeout(DEPLOYMENT_TIMEOUT).send().join();
    }

    private synchronized void openWorkers() {
        if (starter != null) {
            jobs.all()
                    .forEach((type, answer) -> workers.add(client.newWorker()
                            .jobType(type.key())
                            .handler(new CamundaJobs(answer))
                            .open()));
            ready = true;
        }
    }
}
