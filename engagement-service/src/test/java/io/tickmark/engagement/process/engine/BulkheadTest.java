package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.camunda.client.CamundaClient;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.JobOutcome;
import io.tickmark.engagement.process.decision.Jobs;
import io.tickmark.engagement.process.decision.JobsForTests;
import io.tickmark.engagement.process.decision.ProcessTree.NotVisibleYet;
import io.tickmark.models.JobType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Decisions wait for a search server that is away, and everything else goes on. */
@Timeout(120)
class BulkheadTest {

    private static final int BULKHEAD = 4;
    /** Longer than the test: whoever waits for the silent server is at it until the end. */
    private static final Duration RECORDS_TIMEOUT = Duration.ofSeconds(90);

    private static final long OTHERS = 1_000_000;

    private final List<Socket> silent = new CopyOnWriteArrayList<>();
    private ServerSocket search;
    private GatewayForTests gateway;
    private JobThreads threads;
    private CamundaClient client;
    private ProcessEngine engine;

    @BeforeEach
    void start() throws IOException {
        search = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAndSayNothing);
        gateway = new GatewayForTests();
        URI records = URI.create("http://127.0.0.1:" + search.getLocalPort());
        ZeebeProperties properties = new ZeebeProperties(
                true, "acme", gateway.address(), records, records, null, 8, BULKHEAD, RECORDS_TIMEOUT, RECORDS_TIMEOUT);
        ProcessConfiguration configuration = new ProcessConfiguration();
        ExportedRecords exported = configuration.exportedRecords(properties);
        threads = configuration.jobThreads(properties);
        client = configuration.camundaClient(properties, threads);
        engine = new ProcessEngine(client, jobs(exported), threads);
        engine.start();
    }

    @AfterEach
    void end() throws IOException {
        search.close();
        for (Socket socket : silent) {
            socket.close();
        }
        engine.stop();
        client.close();
        threads.shutdown();
        gateway.close();
    }

    @Test
    void aServerThatNeverAnswersHoldsUpOnlyWhoAsksIt() throws Exception {
        assertThat(gateway.handOutAsAskedFor(JobType.NOTE_DECISION, 1)).isEqualTo(BULKHEAD);
        await().until(() -> silent.size() == BULKHEAD);

        othersAreAnswered();

        assertThat(silent).as("decisions that still wait for an answer").hasSize(BULKHEAD);
        assertThat(gateway.givenBack).isEmpty();
    }

    @Test
    void jobsOfOtherTypesThatAskTooAreGivenBackWithAPause() throws Exception {
        gateway.handOutAsAskedFor(JobType.NOTE_DECISION, 1);
        await().until(() -> silent.size() == BULKHEAD);
        int asking = gateway.handOutAsAskedFor(JobType.SHOW_FORM, 100);

        othersAreAnswered();

        await().until(() -> gateway.givenBack.size() == asking);
        assertThat(gateway.givenBack).allSatisfy(job -> {
            assertThat(job.getJobKey()).isGreaterThanOrEqualTo(100);
            assertThat(job.getRetries()).isEqualTo(GatewayForTests.RETRIES);
            assertThat(job.getRetryBackOff()).isEqualTo(200);
            assertThat(job.getErrorMessage()).contains("others wait for it");
        });
    }

    @Test
    void aServerThatIsGoneHoldsNobodyUp() throws Exception {
        search.close();
        long given = 0;
        while (given < 10 * BULKHEAD) {
            given += gateway.handOutAsAskedFor(JobType.NOTE_DECISION, 1 + given);
        }

        othersAreAnswered();

        long all = given;
        await().until(() -> gateway.givenBack.size() == all);
        assertThat(gateway.givenBack)
                .allSatisfy(job -> assertThat(job.getRetries()).isEqualTo(GatewayForTests.RETRIES));
    }

    private void othersAreAnswered() throws InterruptedException {
        long given = 0;
        while (given < 100) {
            given += gateway.handOutAsAskedFor(JobType.FREEZE_BASELINE, OTHERS + given);
        }
        Long[] keys = LongStream.range(OTHERS, OTHERS + given).boxed().toArray(Long[]::new);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(gateway.completed).containsExactlyInAnyOrder(keys));
    }

    /** One type notes decisions, one asks which process called its own, and one asks for nothing. */
    private static Jobs jobs(ExportedRecords records) {
        Jobs decisions = JobsForTests.notingWho(new ExportedUserTasks(records));
        ExportedProcesses processes = new ExportedProcesses(records);
        Jobs jobs = mock(Jobs.class);
        doReturn(EnumSet.of(JobType.NOTE_DECISION, JobType.SHOW_FORM, JobType.FREEZE_BASELINE))
                .when(jobs)
                .types();
        doReturn(new JobOutcome.Done(Map.of())).when(jobs).answer(eq(JobType.FREEZE_BASELINE), any());
        doAnswer(call -> decisions.answer(JobType.NOTE_DECISION, call.getArgument(1)))
                .when(jobs)
                .answer(eq(JobType.NOTE_DECISION), any());
        doAnswer(call -> showForm(processes, call.getArgument(1))).when(jobs).answer(eq(JobType.SHOW_FORM), any());
        return jobs;
    }

    private static JobOutcome showForm(ExportedProcesses processes, Job job) {
        try {
            processes.rootOf(job.processInstanceKey());
            return new JobOutcome.Done(Map.of());
        } catch (NotVisibleYet notYet) {
            return new JobOutcome.NotYet(Duration.ofMillis(200), String.valueOf(notYet.getMessage()));
        }
    }

    private void acceptAndSayNothing() {
        try {
            while (true) {
                silent.add(search.accept());
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
