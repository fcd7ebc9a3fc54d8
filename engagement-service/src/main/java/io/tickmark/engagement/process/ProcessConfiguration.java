package io.tickmark.engagement.process;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the process engine; nothing of it without {@code tickmark.zeebe.enabled}. */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    private static final Duration JOB_TIMEOUT = Duration.ofSeconds(60);
    private static final int ACTIVE_JOBS = 8;

    /** Speaks gRPC: over REST a newer client cannot work off the jobs of an 8.6 engine. */
    @Bean
    @ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
    CamundaClient camundaClient(ZeebeProperties properties) {
        return CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(properties.grpcAddress())
                .restAddress(properties.restAddress())
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(properties.workerThreads())
                .defaultJobWorkerName("engagement-service")
                .defaultJobTimeout(JOB_TIMEOUT)
                .defaultJobWorkerMaxJobsActive(ACTIVE_JOBS)
                .build();
    }

    @Bean
    UserTaskActor userTaskActor(ZeebeProperties properties) {
        return new ExportedUserTasks(properties.recordsUrl(), properties.whoCompletedWithin());
    }
}
