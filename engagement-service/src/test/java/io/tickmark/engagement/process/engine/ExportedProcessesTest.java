package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.tickmark.engagement.process.decision.ProcessTree.NotVisibleYet;
import io.tickmark.engagement.process.decision.ProcessTree.Root;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers as the records' search does. */
class ExportedProcessesTest {

    private final Map<Long, String> instances = new ConcurrentHashMap<>();
    private final List<Long> questions = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/zeebe-record_process-instance*/_search", exchange -> {
            JsonNode search = JsonMapper.shared()
                    .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            long key = search.at("/query/bool/filter/0/terms/key/0").asLong();
            questions.add(key);
            String value = instances.get(key);
            String hits = value == null ? "" : "{\"_source\":{\"value\":" + value + "}}";
            byte[] body = ("{\"hits\":{\"hits\":[" + hits + "]}}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void fallSilent() {
        server.stop(0);
    }

    @Test
    void followsCallsToTheRootAndAsksOnce() throws NotVisibleYet {
        instances.put(79L, instance("test-of-control", 78));
        instances.put(78L, instance("fieldwork", 77));
        instances.put(77L, instance("engagement", -1));
        ExportedProcesses tree = tree();

        assertThat(tree.rootOf(79)).isEqualTo(new Root(77, "engagement"));
        assertThat(tree.rootOf(79)).isEqualTo(new Root(77, "engagement"));
        assertThat(tree.rootOf(78)).isEqualTo(new Root(77, "engagement"));
        assertThat(questions).containsExactly(79L, 78L, 77L);
    }

    @Test
    void whatNobodyCalledIsItsOwnRoot() throws NotVisibleYet {
        instances.put(5L, instance("reporting", -1));

        assertThat(tree().rootOf(5)).isEqualTo(new Root(5, "reporting"));
    }

    @Test
    void whatIsNotVisibleIsAskedForOnceAndKnownAsSoonAsItIs() throws NotVisibleYet {
        instances.put(79L, instance("test-of-control", 78));
        ExportedProcesses tree = tree();

        assertThatExceptionOfType(NotVisibleYet.class)
                .isThrownBy(() -> tree.rootOf(79))
                .withMessageContaining("78")
                .withNoCause();
        assertThat(questions).containsExactly(79L, 78L);
        instances.put(78L, instance("engagement", -1));
        assertThat(tree.rootOf(79)).isEqualTo(new Root(78, "engagement"));
    }

    @Test
    void aServerThatIsGoneIsNamedAsTheReason() {
        server.stop(0);

        assertThatExceptionOfType(NotVisibleYet.class)
                .isThrownBy(() -> tree().rootOf(79))
                .withMessageContainingAll("79", "I/O error")
                .withCauseInstanceOf(ResourceAccessException.class);
    }

    private ExportedProcesses tree() {
        URI records = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ExportedProcesses(new ExportedRecords(records, Optional.empty(), Duration.ofSeconds(20), 4));
    }

    private static String instance(String process, long calledBy) {
        return "{\"bpmnProcessId\":\"" + process + "\",\"parentProcessInstanceKey\":" + calledBy + "}";
    }
}
