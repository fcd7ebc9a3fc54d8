package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.tickmark.engagement.process.decision.ProcessTree;
import io.tickmark.engagement.process.decision.UserTaskActor;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the process engine; nothing of it without {@code tickmark.zeebe.enabled}. */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    private static final Duration JOB_TIMEOUT = Duration.ofSeconds(60);

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
    JobThreads jobThreads(ZeebeProperties properties) {
        return new JobThreads(properties.workerThreads());
    }

    /**
     * Speaks gRPC: over REST a newer client cannot work off the jobs of an 8.6 engine. A worker asks for the jobs of one type, and
     * for no more than its bulkhead holds: what finds no place stays in the engine, for another instance to take.
     */
    @Bean
    @ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
    CamundaClient camundaClient(ZeebeProperties properties, JobThreads threads) {
        CamundaClientBuilder client = CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(properties.grpcAddress())
                .restAddress(properties.restAddress())
                .preferRestOverGrpc(false)
                .jobHandlingExecutor(threads, false)
                .defaultJobWorkerName("engagement-service")
                .defaultJobTimeout(JOB_TIMEOUT)
                .defaultJobWorkerMaxJobsActive(properties.bulkhead());
        Authorities.of(properties).ifPresent(authorities -> client.caCertificatePath(authorities.file()));
        return client.build();
    }

    @Bean
    ExportedRecords exportedRecords(ZeebeProperties properties) {
        return new ExportedRecords(
                properties.recordsUrl(),
                Authorities.of(properties).map(Authorities::context),
                properties.recordsTimeout(),
                properties.bulkhead());
    }

    @Bean
    ProcessTree processTree(ExportedRecords records) {
        return new ExportedProcesses(records);
    }

    @Bean
    UserTaskActor userTaskActor(ExportedRecords records) {
        return new ExportedUserTasks(records);
    }
}
