package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tickmark.engagement.process.decision.Completion;
import io.tickmark.engagement.process.decision.UserTaskActor.NotKnownYet;
import io.tickmark.testservers.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.ResourceAccessException;

/** Against a server that answers as the records' search does. */
class ExportedUserTasksTest {

    private static final String NOTHING = "{\"hits\":{\"hits\":[]}}";

    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        listen(HttpServer.create());
    }

    private void listen(HttpServer listening) throws IOException {
        server = listening;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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
    void asksOnceAndKnowsTheCompletionAsSoonAsItIsVisible() throws NotKnownYet {
        answers.addAll(List.of(NOTHING, records("CREATED ", "ASSIGNED lena"), completedBy("lena")));

        notKnownYet();
        notKnownYet();
        assertThat(completion()).isEqualTo(new Completion.By("lena"));
        assertThat(questions)
                .hasSize(3)
                .allSatisfy(question -> assertThat(question)
                        .startsWith("/zeebe-record_user-task*/_search")
                        .contains("COMPLETED", "ASSIGNED", "CREATED", "\"value.elementInstanceKey\":[4711]"));
    }

    @Test
    void anUnassignedTaskWasCompletedByNobody() throws NotKnownYet {
        answers.add(records("CREATED ", "COMPLETED "));

        assertThat(completion()).isEqualTo(new Completion.ByNobody());
    }

    @Test
    void twoWhoClaimedAtOnceDecidedNothing() throws NotKnownYet {
        answers.add(records("CREATED ", "ASSIGNED lena", "ASSIGNED colin", "COMPLETED colin"));

        assertThat(contested()).containsExactly("lena", "colin");
    }

    @Test
    void aTaskThatCameBackToOnePersonIsNotTakenByAnother() throws NotKnownYet {
        answers.add(records("CREATED lena", "ASSIGNED colin", "COMPLETED colin"));

        assertThat(contested()).containsExactly("lena", "colin");
    }

    @Test
    void whoeverClaimsAReleasedTaskDecides() throws NotKnownYet {
        answers.add(records("CREATED ", "ASSIGNED lena", "ASSIGNED ", "ASSIGNED colin", "COMPLETED colin"));

        assertThat(completion()).isEqualTo(new Completion.By("colin"));
    }

    @Test
    void aClaimThatIsNotVisibleYetIsWaitedFor() throws NotKnownYet {
        answers.addAll(List.of(
                records("CREATED ", "ASSIGNED lena", "COMPLETED colin"),
                records("CREATED ", "ASSIGNED lena", "ASSIGNED colin", "COMPLETED colin")));

        notKnownYet();
        assertThat(contested()).containsExactly("lena", "colin");
    }

    @Test
    void aTaskThatChangedHandsTooOftenToReadWasDecidedByNobody() throws NotKnownYet {
        List<String> claims = new ArrayList<>(List.of("ASSIGNED lena"));
        while (claims.size() < 999) {
            claims.add(claims.size() % 2 == 0 ? "ASSIGNED lena" : "ASSIGNED ");
        }
        claims.add("COMPLETED lena");
        answers.add(records(claims.toArray(String[]::new)));

        assertThat(contested()).containsExactly("lena");
    }

    @Test
    void aServerThatTakesTheQuestionAndNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            assertThatExceptionOfType(NotKnownYet.class)
                    .isThrownBy(() -> lookup(address, Duration.ofMillis(200)).completionOf(4711))
                    .withMessageContaining("4711")
                    .withCauseInstanceOf(ResourceAccessException.class);
        }
    }

    @Test
    void aServerThatIsGoneIsNamedAsTheReason() {
        server.stop(0);

        assertThatExceptionOfType(NotKnownYet.class)
                .isThrownBy(this::completion)
                .withMessageContainingAll("4711", "I/O error")
                .withCauseInstanceOf(ResourceAccessException.class);
    }

    @Test
    void recordsAreReadOverTlsUnderTheConfiguredAuthorityOnly(@TempDir Path directory) throws Exception {
        TestAuthority authority = TestAuthority.in(directory.resolve("authority"));
        TestAuthority stranger = TestAuthority.in(directory.resolve("stranger"));
        server.stop(0);
        HttpsServer encrypted = HttpsServer.create();
        encrypted.setHttpsConfigurator(new HttpsConfigurator(authority.serving()));
        listen(encrypted);
        answers.add(completedBy("lena"));

        assertThat(encrypted(authority.certificate()).completionOf(4711)).isEqualTo(new Completion.By("lena"));
        assertThatExceptionOfType(NotKnownYet.class)
                .isThrownBy(() -> encrypted(stranger.certificate()).completionOf(4711))
                .withRootCauseInstanceOf(CertPathBuilderException.class);
        assertThat(questions).hasSize(1);
    }

    private static ExportedUserTasks lookup(URI address, Duration timeout) {
        return new ExportedUserTasks(new ExportedRecords(address, Optional.empty(), timeout, 4));
    }

    private ExportedUserTasks encrypted(Path authority) {
        URI records = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        ZeebeProperties properties = new ZeebeProperties(
                true,
                "acme",
                records,
                records,
                records,
                authority,
                8,
                4,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30));
        ProcessConfiguration configuration = new ProcessConfiguration();
        return (ExportedUserTasks) configuration.userTaskActor(configuration.exportedRecords(properties));
    }

    private Completion completion() throws NotKnownYet {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return lookup(address, Duration.ofSeconds(20)).completionOf(4711);
    }

    private void notKnownYet() {
        assertThatExceptionOfType(NotKnownYet.class)
                .isThrownBy(this::completion)
                .withMessageContaining("4711")
                .withNoCause();
    }

    private SequencedSet<String> contested() throws NotKnownYet {
        return ((Completion.Contested) completion()).people();
    }

    private static String completedBy(String assignee) {
        return records("CREATED ", "ASSIGNED " + assignee, "COMPLETED " + assignee);
    }

    /** Records, oldest first, each an intent and an assignee; the search answers with the newest first. */
    private static String records(String... oldestFirst) {
        return Arrays.asList(oldestFirst).reversed().stream()
                .map(record -> record.split(" ", 2))
                .map(record -> "{\"_source\":{\"intent\":\"" + record[0] + "\",\"value\":{\"assignee\":\"" + record[1]
                        + "\",\"elementInstanceKey\":4711}}}")
                .collect(Collectors.joining(",", "{\"hits\":{\"hits\":[", "]}}"));
    }
}
