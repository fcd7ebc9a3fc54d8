package io.tickmark.engagement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.tickmark.engagement.process.UserTaskActor.NotKnownYet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an HTTP server that answers as the records' search does. */
class ExportedUserTasksTest {

    private static final String NOTHING = "{\"hits\":{\"hits\":[]}}";

    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            questions.add(exchange.getRequestURI()
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String next = answers.size() > 1 ? answers.remove() : answers.element();
            byte[] body = next.getBytes(StandardCharsets.UTF_8);
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
    void waitsUntilTheCompletionIsVisible() throws NotKnownYet {
        answers.addAll(List.of(NOTHING, NOTHING, completedBy("lena")));

        assertThat(lookup(Duration.ofSeconds(20)).whoCompleted(4711)).contains("lena");
        assertThat(questions)
                .hasSize(3)
                .allSatisfy(question -> assertThat(question)
                        .startsWith("/zeebe-record_user-task*/_search")
                        .contains("\"intent\":\"COMPLETED\"", "\"value.elementInstanceKey\":4711"));
    }

    @Test
    void anUnassignedTaskWasCompletedByNobody() throws NotKnownYet {
        answers.add(completedBy(""));

        assertThat(lookup(Duration.ofSeconds(20)).whoCompleted(4711)).isEmpty();
    }

    @Test
    void givesUpInTime() {
        answers.add(NOTHING);

        assertThatExceptionOfType(NotKnownYet.class)
                .isThrownBy(() -> lookup(Duration.ofMillis(200)).whoCompleted(4711))
                .withMessageContaining("4711");
    }

    private ExportedUserTasks lookup(Duration atMost) {
        return new ExportedUserTasks(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), atMost, Optional.empty());
    }

    private static String completedBy(String assignee) {
        return "{\"hits\":{\"hits\":[{\"_source\":{\"intent\":\"COMPLETED\",\"value\":{\"assignee\":\"" + assignee
                + "\",\"elementInstanceKey\":4711}}}]}}";
    }
}
