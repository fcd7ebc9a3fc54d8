package io.tickmark.bench.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.tickmark.localstack.Installation;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Ports;
import io.tickmark.localstack.StackHome;
import io.tickmark.localstack.component.Component;
import io.tickmark.models.ModelResource;
import io.tickmark.models.WorkflowResources;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The real components with the models deployed, on free ports and with a state of their own, gone when closed.
 *
 * @param client set up as the service's own: as many workers at once, as many jobs fetched ahead
 */
record Stage(LocalStack stack, CamundaClient client, Records records) implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int WORKER_THREADS = 8;
    private static final int ACTIVE_JOBS = 8;
    /** All that the service needs; Tasklist and the read side would only take processor time from both alike. */
    private static final Set<Component> COMPONENTS =
            Set.of(Component.POSTGRES, Component.KAFKA, Component.OPENSEARCH, Component.ZEEBE, Component.ISSUER);

    static Stage start(Path root, Path home, Consumer<String> progress) {
        Installation installation = new Installation(root);
        StackHome stackHome = new StackHome(home);
        LocalStack.of(installation, stackHome, Map.of(), (component, state, since) -> {})
                .wipe();
        LocalStack stack = LocalStack.on(
                Ports.free(),
                installation,
                stackHome,
                (component, state, since) -> progress.accept(component.title() + " " + state));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.abandonStart();
            stack.stop();
        }));
        stack.start(COMPONENTS);
        CamundaClient client = clientOf(stack);
        deploy(client);
        return new Stage(stack, client, new Records(stack.url(Port.OPENSEARCH)));
    }

    private static CamundaClient clientOf(LocalStack stack) {
        return CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(URI.create(stack.url(Port.ZEEBE_GRPC)))
                .restAddress(URI.create(stack.url(Port.ZEEBE_REST)))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(WORKER_THREADS)
                .defaultJobWorkerMaxJobsActive(ACTIVE_JOBS)
                .defaultJobTimeout(TIMEOUT)
                .build();
    }

    /** The service deploys the same later on; that makes no new versions. */
    private static void deploy(CamundaClient client) {
        DeployResourceCommandStep2 deployment = null;
        for (ModelResource model : WorkflowResources.all()) {
            deployment = deployment == null
                    ? client.newDeployResourceCommand().addResourceBytes(model.bytes(), model.name())
                    : deployment.addResourceBytes(model.bytes(), model.name());
        }
        DeployResourceCommandStep2 whole = Objects.requireNonNull(deployment);
        Again.untilTaken(
                "the models", () -> whole.requestTimeout(TIMEOUT).send().join());
    }

    @Override
    public void close() {
        client.close();
        stack.wipe();
    }
}
