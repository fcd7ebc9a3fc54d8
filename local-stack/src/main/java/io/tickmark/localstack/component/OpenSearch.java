package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.process.Java;
import io.tickmark.localstack.process.Launch;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The search server behind Tasklist. It has no authentication: the loopback address is its only guard. */
final class OpenSearch implements Part {

    private static final int HEAP_MEGABYTES = 384;

    private final Surroundings around;

    OpenSearch(Surroundings around) {
        this.around = around;
    }

    @Override
    public Launch launch() {
        return Java.main(
                HEAP_MEGABYTES,
                around.installation().stackClassPath(),
                List.of("-Dlog4j2.configurationFile=classpath:io/tickmark/localstack/opensearch-log4j2.xml"),
                "io.tickmark.localstack.server.OpenSearchServer",
                List.of(
                        around.data(Component.OPENSEARCH).toString(),
                        Integer.toString(around.port(Port.OPENSEARCH)),
                        Integer.toString(around.port(Port.OPENSEARCH_TRANSPORT)),
                        "127.0.0.1"),
                Map.of());
    }

    @Override
    public boolean isReady() throws IOException {
        return Http.get(around.url(Port.OPENSEARCH) + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                .isGood();
    }
}
