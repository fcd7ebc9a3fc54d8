package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.tickmark.models.ModelResource;
import io.tickmark.models.WorkflowResources;
import java.time.Duration;
import java.util.Iterator;

/** The models on their way to the process engine. */
final class Models {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Models() {}

    /**
     * Deploys all models at once, because they refer to each other by deployment. What has not changed gets no new version.
     *
     * @return the number of processes that the engine knows then
     */
    static int deploy(CamundaClient client) {
        Iterator<ModelResource> models = WorkflowResources.all().iterator();
        DeployResourceCommandStep2 deployment = add(client.newDeployResourceCommand(), models.next());
        while (models.hasNext()) {
            deployment = add(deployment, models.next());
        }
        return deployment.requestTimeout(TIMEOUT).send().join().getProcesses().size();
    }

    private static DeployResourceCommandStep2 add(DeployResourceCommandStep1 deployment, ModelResource model) {
        return deployment.addResourceBytes(model.bytes(), model.name());
    }
}
