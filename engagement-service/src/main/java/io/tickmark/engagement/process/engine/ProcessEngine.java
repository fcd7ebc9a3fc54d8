package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.tickmark.engagement.process.decision.Jobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the models to the process engine and then works off its jobs. An engine that is not there yet is asked again for
 * as long as it takes; meanwhile the service takes commands but does not call itself ready. Stopping lets jobs at work end
 * and gives the others back.
 */
@Component
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class ProcessEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEngine.class);
    private static final Duration LAST_JOBS = Duration.ofSeconds(10);
    private static final RetryTemplate AGAIN_AND_AGAIN = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(250))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(4))
            .build());

    private final CamundaClient client;
    private final Jobs jobs;
    private final JobThreads threads;
    private final List<JobWorker> workers = new ArrayList<>();
    private @Nullable Thread starter;
    private volatile boolean ready;

    ProcessEngine(CamundaClient client, Jobs jobs, JobThreads threads) {
        this.client = client;
        this.jobs = jobs;
        this.threads = threads;
    }

    /** True once the models are deployed and the workers open; while it stops, what is told the engine still arrives. */
    boolean isReady() {
        return ready;
    }

    @Override
    public synchronized void start() {
        ready = false;
        starter = Thread.ofPlatform().daemon().name("process-engine").start(this::connect);
    }

    private void connect() {
        try {
            AGAIN_AND_AGAIN.execute(() -> {
                deployAndWork();
                return true;
            });
        } catch (RetryException stopped) {
            LOG.info("The process engine is not asked any more: {}", stopped.getMessage());
        }
    }

    private void deployAndWork() {
        try {
            int processes = Models.deploy(client);
            openWorkers();
            LOG.info("The process engine knows {} processes; their jobs are worked off.", processes);
        } catch (RuntimeException notYet) {
            LOG.warn("The process engine does not take the models yet and is asked again: {}", reason(notYet));
            throw notYet;
        }
    }

    /** The innermost cause tells what can be put right, for example that a certificate is not trusted. */
    private static String reason(Throwable failure) {
        String firstLine = failure.toString().lines().findFirst().orElse("");
        Throwable innermost = NestedExceptionUtils.getRootCause(failure);
        return innermost == null ? firstLine : firstLine + ": " + innermost.getMessage();
    }

    private synchronized void openWorkers() {
        if (starter == null) {
            return;
        }
        threads.open();
        jobs.types()
                .forEach(type -> workers.add(client.newWorker()
                        .jobType(type.key())
                        .handler(threads.doing(new CamundaJobs(job -> jobs.answer(type, job), this::end)))
                        .open()));
        ready = true;
    }

    private void end(long processInstanceKey) {
        client.newCancelInstanceCommand(processInstanceKey).send().join();
    }

    @Override
    public synchronized void stop() {
        if (starter != null) {
            starter.interrupt();
            starter = null;
        }
        workers.forEach(JobWorker::close);
        workers.clear();
        awaitJobsAtWork();
    }

    private void awaitJobsAtWork() {
        try {
            if (!threads.stop(LAST_JOBS)) {
                LOG.warn("Some jobs are still at work; the process engine will hand them out again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return starter != null;
    }
}
