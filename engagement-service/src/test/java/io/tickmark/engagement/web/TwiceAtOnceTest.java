package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

@DisplayName("What two people create at the same moment is created once, and nobody sees an error of the service")
class TwiceAtOnceTest extends LiveRestStory {

    private static final int CONTROLS = 72;

    @RepeatedTest(5)
    void theSameListIsOneImport() throws Exception {
        String programmeId = programme();
        byte[] list = starterList();

        List<HttpResponse<String>> answers = atOnce(upload(programmeId, list), upload(programmeId, list));

        assertOneImport(programmeId, answers);
    }

    @RepeatedTest(5)
    void theSameListInAnotherOrderIsOneImportToo() throws Exception {
        String programmeId = programme();

        List<HttpResponse<String>> answers =
                atOnce(upload(programmeId, starterList()), upload(programmeId, reversed(starterList())));

        assertOneImport(programmeId, answers);
    }

    @RepeatedTest(5)
    void theSameControlIsRegisteredOnce() throws Exception {
        String programmeId = programme();
        Callable<HttpResponse<String>> register = register(controlBody(programmeId, "CC6.2-01", "Access review"));

        List<HttpResponse<String>> answers = atOnce(register, register);

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(201, 201);
        assertThat(controlsOf(programmeId)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofTwoControlsWithOneIdTheSecondIsRefusedByItsRule() throws Exception {
        String programmeId = programme();

        List<HttpResponse<String>> answers = atOnce(
                register(controlBody(programmeId, "CC6.2-01", "Access review")),
                register(controlBody(programmeId, "CC6.2-01", "Another review")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 422);
        assertThat(controlsOf(programmeId)).isEqualTo(1);
    }

    private void assertOneImport(String programmeId, List<HttpResponse<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        assertThat(sum(answers, "$.registered")).isEqualTo(CONTROLS);
        assertThat(sum(answers, "$.unchanged")).isEqualTo(CONTROLS);
        assertThat(controlsOf(programmeId)).isEqualTo(CONTROLS);
    }

    private static int sum(List<HttpResponse<String>> answers, String path) {
        return answers.stream()
                .mapToInt(answer -> JsonPath.<Integer>read(answer.body(), path))
                .sum();
    }

    private Callable<HttpResponse<String>> upload(String programmeId, byte[] list) {
        return () -> post("/api/controls:import?programmeId=" + programmeId, CSV, list);
    }

    private Callable<HttpResponse<String>> register(String body) {
        return () -> post("/api/controls", MediaType.APPLICATION_JSON_VALUE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<HttpResponse<String>> first = two.submit(() -> behind(start, one));
            Future<HttpResponse<String>> second = two.submit(() -> behind(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static <T> T behind(CyclicBarrier start, Callable<T> work) throws Exception {
        start.await();
        return work.call();
    }

    private static byte[] starterList() throws Exception {
        return new ClassPathResource("starter-library/controls.csv").getContentAsByteArray();
    }

    /** Each row of the starter list stands on one line. */
    private static byte[] reversed(byte[] list) {
        List<String> lines = new ArrayList<>(
                Arrays.asList(new String(list, StandardCharsets.UTF_8).strip().split("\r?\n")));
        Collections.reverse(lines.subList(1, lines.size()));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private long controlsOf(String programmeId) {
        return jdbc.sql(
                        "select count(*) from event_log.events where payload ->> 'programmeId' = ? and type = 'Control'")
                .param(programmeId)
                .query(Long.class)
                .single();
    }
}
