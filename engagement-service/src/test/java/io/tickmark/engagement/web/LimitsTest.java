package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@DisplayName("Nobody takes the service from the others")
class LimitsTest extends LiveRestStory {

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String HEADER = "id,title,description,criteria,owner,deputy,evidence_owner,frequency,nature,"
            + "type,systems,population,test\n";
    private static final Duration QUICK = Duration.ofMillis(100);

    @Test
    void aBodyWithoutALengthEndsAtItsLimit() throws Exception {
        byte[] large = text("{\"name\":\"" + "x".repeat(70_000) + "\"}");
        HttpResponse<String> answer = http.send(
                request("/api/programmes")
                        .header(HttpHeaders.CONTENT_TYPE, JSON)
                        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                        .build(),
                BodyHandlers.ofString());

        assertProblem(answer, 413);
    }

    /** The head of a request whose body never comes: an answer shows that nobody waits for it. */
    @ParameterizedTest(name = "{0} {1} {2} bytes: {3}")
    @MethodSource
    void isAnsweredBeforeTheBody(String authorization, String type, long bytes, String path, int status)
            throws Exception {
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + authorization
                        + "Content-Type: " + type + "\r\nContent-Length: " + bytes + "\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .contains(PROBLEM);
    }

    static Stream<Arguments> isAnsweredBeforeTheBody() {
        String lead = "Authorization: " + token("lena", "compliance-lead") + "\r\n";
        String hr = "Authorization: " + token("hana", "hr") + "\r\n";
        String list = "/api/controls:import?programmeId=p";
        return Stream.of(
                Arguments.of("", CSV, 1000, list, 401),
                Arguments.of(hr, CSV, 1000, list, 403),
                Arguments.of(hr, FORM, 1000, list, 403),
                Arguments.of(hr, JSON, 1000, "/api/controls", 403),
                Arguments.of(lead, CSV, 20_000_000, list, 413),
                Arguments.of(lead, JSON, 70_000, "/api/controls", 413));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/controls:import?programmeId=%00",
                "/v3/api-docs?x=%00",
                "/api/engagements/a%00b",
                "/actuator/health?%00=1",
                "/api//status"
            })
    void aZeroCharacterIsAProblemOfTheRequest(String target) throws Exception {
        assertThat(raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + token("lena", "compliance-lead") + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM);
    }

    @Test
    void aZeroCharacterInsideABodyIsAProblemOfTheRequest() throws Exception {
        HttpResponse<String> answer =
                post("/api/controls", JSON, text(controlBody("\\u0000", "CC6.2-01", "Access review")));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theWorstOfEachLeavesTheOthersTheirAnswer(String what, String path, String type, byte[] body) throws Exception {
        String target = path.replace("PROGRAMME", programme());
        CompletableFuture<?>[] several = Stream.generate(() -> http.sendAsync(
                        request(target)
                                .header(HttpHeaders.CONTENT_TYPE, type)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString()))
                .limit(4)
                .map(answer -> answer.thenAccept(got -> assertThat(got.statusCode())
                        .as(what + ": " + got.body())
                        .isIn(400, 413, 422, 503)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(several);

        long[] waits = new long[9];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = waitForHealth();
        }
        all.join();

        Arrays.sort(waits);
        assertThat(Duration.ofNanos(waits[waits.length / 2]))
                .as("the median of %d answers", waits.length)
                .isLessThan(QUICK);
    }

    static Stream<Arguments> theWorstOfEachLeavesTheOthersTheirAnswer() {
        String list = "/api/controls:import?programmeId=PROGRAMME";
        return Stream.of(
                Arguments.of("deep nesting", "/api/programmes", JSON, text("[".repeat(60_000))),
                Arguments.of("a huge number", "/api/programmes", JSON, text("{\"name\":" + "9".repeat(60_000) + "}")),
                Arguments.of("a long text", "/api/programmes", JSON, text("\"" + "x".repeat(60_000) + "\"")),
                Arguments.of("a million short rows", list, CSV, text(HEADER + "a,b\n".repeat(1_000_000))),
                Arguments.of("a million empty rows", list, CSV, text(HEADER + ",,,,\n".repeat(1_000_000))),
                Arguments.of("a quote that nobody closes", list, CSV, text(HEADER + "\"" + "x\n".repeat(4_000_000))),
                Arguments.of("many quotes", list, CSV, text(HEADER + "\"\n".repeat(1_000_001))),
                Arguments.of("a row without end", list, CSV, text(HEADER + ",".repeat(5_000_000))),
                Arguments.of(
                        "many parts",
                        list,
                        FORM,
                        text(("--b\r\nContent-Disposition: form-data; name=\"p\"\r\n" + "\r\nx\r\n").repeat(50_000)
                                + "--b--\r\n")));
    }

    private long waitForHealth() throws Exception {
        HttpRequest health = request("/actuator/health/liveness").GET().build();
        long begun = System.nanoTime();
        assertThat(http.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        return System.nanoTime() - begun;
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse(""))
                .startsWith(PROBLEM);
    }

    private String raw(String head) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text(head));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '}'; next = in.read()) {
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
