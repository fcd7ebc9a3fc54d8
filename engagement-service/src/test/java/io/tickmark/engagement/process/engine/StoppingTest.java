package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.tickmark.engagement.process.decision.Completion;
import io.tickmark.engagement.process.decision.JobsForTests;
import io.tickmark.models.JobType;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service stops while jobs are at work, and others wait for a thread. */
@Timeout(120)
class StoppingTest {

    private static final int THREADS = 2;

    private final CountDownLatch begun = new CountDownLatch(THREADS);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private GatewayForTests gateway;
    private JobThreads threads;
    private CamundaClient client;
    private ProcessEngine engine;

    @BeforeEach
    void start() throws Exception {
        gateway = new GatewayForTests();
        ZeebeProperties properties = new ZeebeProperties(
                true,
                "acme",
                gateway.address(),
                URI.create("http://127.0.0.1:1"),
                URI.create("http://127.0.0.1:1"),
                null,
                THREADS,
                THREADS - 1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30));
        ProcessConfiguration configuration = new ProcessConfiguration();
        threads = configuration.jobThreads(properties);
        client = configuration.camundaClient(properties, threads);
        engine = new ProcessEngine(client, JobsForTests.notingWho(this::lookUpSlowly), threads);
        engine.start();
    }

    @AfterEach
    void end() {
        mayEnd.countDown();
        engine.stop();
        client.close();
        threads.shutdown();
        gateway.close();
    }

    @Test
    void jobsAtWorkEndAndTheOthersAreGivenBackAtOnce() throws Exception {
        gateway.handOut(JobType.NOTE_DECISION, 1, 6);
        begun.await();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(engine::stop);
        await().pollDelay(Duration.ofMillis(300)).until(() -> !stopping.isDone());
        mayEnd.countDown();
        stopping.join();

        assertThat(gateway.completed).containsExactlyInAnyOrder(1L, 2L);
        assertThat(gateway.givenBack).extracting(FailJobRequest::getJobKey).containsExactlyInAnyOrder(3L, 4L, 5L, 6L);
        assertThat(gateway.givenBack)
                .allSatisfy(job -> assertThat(job.getRetries()).isEqualTo(GatewayForTests.RETRIES))
                .allSatisfy(job -> assertThat(job.getRetryBackOff()).isZero());
    }

    @Test
    void aJobThatArrivesTooLateIsGivenBack() throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(gateway::isAsked);

        engine.stop();
        gateway.handOut(JobType.NOTE_DECISION, 7, 1);

        await().until(() -> gateway.givenBack.size() == 1);
        assertThat(gateway.completed).isEmpty();
    }

    private Completion lookUpSlowly(long elementInstanceKey) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Completion.By("lena");
    }
}
