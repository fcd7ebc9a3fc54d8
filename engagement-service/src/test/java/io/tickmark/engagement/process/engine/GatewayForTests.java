package io.tickmark.engagement.process.engine;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.tickmark.models.JobType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;

/** The engine's door, as far as jobs go: hands out what the test says, and keeps what it is answered. */
final class GatewayForTests extends GatewayGrpc.GatewayImplBase implements AutoCloseable {

    static final int RETRIES = 3;

    final List<Long> completed = new CopyOnWriteArrayList<>();
    final List<FailJobRequest> givenBack = new CopyOnWriteArrayList<>();
    /** What the engine was told, each message by its name and correlation key, each order by its name and key. */
    final List<String> told = new CopyOnWriteArrayList<>();

    private final Map<String, BlockingQueue<Asking>> asking = new ConcurrentHashMap<>();
    private final Server server;

    private record Asking(int most, StreamObserver<ActivateJobsResponse> whoAsks) {}

    GatewayForTests() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(this)
                .build()
                .start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Whether somebody waits for jobs. */
    boolean isAsked() {
        return asking.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    /** Answers whoever asks for jobs of the type first. */
    void handOut(JobType type, long firstKey, int count) throws InterruptedException {
        handOut(type, firstKey, count, asking(type.key()).take().whoAsks());
    }

    /** Answers whoever asks for jobs of the type first with as many as it asks for; gives their number. */
    int handOutAsAskedFor(JobType type, long firstKey) throws InterruptedException {
        Asking first = asking(type.key()).take();
        handOut(type, firstKey, first.most(), first.whoAsks());
        return first.most();
    }

    private BlockingQueue<Asking> asking(String type) {
        return asking.computeIfAbsent(type, key -> new LinkedBlockingQueue<>());
    }

    private static void handOut(JobType type, long firstKey, int count, StreamObserver<ActivateJobsResponse> whoAsks) {
        ActivateJobsResponse.Builder answer = ActivateJobsResponse.newBuilder();
        LongStream.range(firstKey, firstKey + count)
                .forEach(key -> answer.addJobs(ActivatedJob.newBuilder()
                        .setKey(key)
                        .setType(type.key())
                        .setRetries(RETRIES)
                        .setVariables("{}")
                        .setCustomHeaders("{}")));
        whoAsks.onNext(answer.build());
        whoAsks.onCompleted();
    }

    /** Whoever asks has to wait, as with the real one. */
    @Override
    public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> response) {
        asking(request.getType()).add(new Asking(request.getMaxJobsToActivate(), response));
    }

    @Override
    public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> response) {
        completed.add(request.getJobKey());
        response.onNext(CompleteJobResponse.getDefaultInstance());
        response.onCompleted();
    }

    @Override
    public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> response) {
        givenBack.add(request);
        response.onNext(FailJobResponse.getDefaultInstance());
        response.onCompleted();
    }

    @Override
    public void deployResource(DeployResourceRequest request, StreamObserver<DeployResourceResponse> response) {
        response.onNext(DeployResourceResponse.getDefaultInstance());
        response.onCompleted();
    }

    @Override
    public void publishMessage(PublishMessageRequest request, StreamObserver<PublishMessageResponse> response) {
        told.add(request.getName() + " " + request.getCorrelationKey());
        response.onNext(PublishMessageResponse.getDefaultInstance());
        response.onCompleted();
    }

    @Override
    public void updateJobRetries(UpdateJobRetriesRequest request, StreamObserver<UpdateJobRetriesResponse> response) {
        told.add("retries " + request.getJobKey());
        response.onNext(UpdateJobRetriesResponse.getDefaultInstance());
        response.onCompleted();
    }

    /** An incident is resolved once; then it is not there any more. */
    @Override
    public void resolveIncident(ResolveIncidentRequest request, StreamObserver<ResolveIncidentResponse> response) {
        String order = "resolve " + request.getIncidentKey();
        if (told.contains(order)) {
            response.onError(Status.NOT_FOUND.asRuntimeException());
        } else {
            told.add(order);
            response.onNext(ResolveIncidentResponse.getDefaultInstance());
            response.onCompleted();
        }
    }

    @Override
    public void topology(TopologyRequest request, StreamObserver<TopologyResponse> response) {
        response.onNext(TopologyResponse.getDefaultInstance());
        response.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
