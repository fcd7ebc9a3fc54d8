package io.tickmark.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node that serves until it is told to end. */
public final class OpenSearchServer {

    private OpenSearchServer() {}

    /** Takes four arguments: data directory, HTTP port, transport port, address to listen on. */
    public static void main(String[] arguments) throws InterruptedException {
        String httpPort = arguments[1];
        String transportPort = arguments[2];
        String address = arguments[3];
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("network.host", address);
            settings.put("http.port", httpPort);
            settings.put("transport.port", transportPort);
            settings.put("discovery.type", "single-node");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            settings.put("cluster.max_shards_per_node", 5000);
            settings.put("cluster.default.index.refresh_interval", "100ms");
            settings.put("node.processors", 2);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .clusterName("tickmark-" + httpPort)
                .numOfNode(1)
                .basePath(arguments[0])
                .useLogger());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        new CountDownLatch(1).await();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
