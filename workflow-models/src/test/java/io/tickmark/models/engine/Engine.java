package io.tickmark.models.engine;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.tickmark.models.ModelResource;
import io.tickmark.models.WorkflowResources;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The process engine in memory, with its own clock and all models deployed. */
@SuppressWarnings("deprecation") // the client of the engine's own version
public final class Engine implements AutoCloseable {

    /** Nobody listens there: a test must never reach a real engine by accident. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ZeebeTestEngine engine = EngineFactory.create();
    private final ZeebeClient client;
    private final CommandLog commands;
    private Duration offset = Duration.ZERO;

    public Engine() {
        engine.start();
        client = ZeebeClient.newClientBuilder()
                .usePlaintext()
                .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
                .restAddress(NOWHERE)
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE)
                .build();
        commands = new CommandLog(engine);
        deploy();
    }

    private void deploy() {
        List<ModelResource> resources = WorkflowResources.all();
        ModelResource first = resources.getFirst();
        var deployment = client.newDeployResourceCommand().addResourceBytes(first.bytes(), first.name());
        for (ModelResource resource : resources.subList(1, resources.size())) {
            deployment = deployment.addResourceBytes(resource.bytes(), resource.name());
        }
        deployment.send().join();
    }

    public ZeebeClient client() {
        return client;
    }

    CommandLog commands() {
        return commands;
    }

    /** Waits until the engine has nothing more to do by itself. */
    public void settle() {
        try {
            engine.waitForIdleState(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the engine does not come to rest", e);
        }
    }

    /** Moves the engine's clock on; due timers fire. */
    public void pass(Duration time) {
        settle();
        offset = offset.plus(time);
        engine.increaseTime(time);
        settle();
    }

    /** What the engine's clock shows. */
    public Instant now() {
        return Instant.now().plus(offset);
    }

    /** Everything that happened so far. */
    public List<Record<?>> records() {
        settle();
        List<Record<?>> records = new ArrayList<>();
        engine.getRecordStreamSource().getRecords().forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        client.close();
        engine.stop();
    }
}
