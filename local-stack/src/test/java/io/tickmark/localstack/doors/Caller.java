package io.tickmark.localstack.doors;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.doors.ApiSample.Operation;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo users with their own token. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final String token;

    Caller(LocalStack stack, String person) {
        this.stack = stack;
        this.token = stack.tokens()
                .of(stack.people().all().stream()
                        .filter(one -> one.id().equals(person))
                        .findFirst()
                        .orElseThrow());
    }

    /** What came back. */
    record Answer(int status, String body) {

        /** The same without this id, so that two can be compared. */
        Answer without(String id) {
            return new Answer(status, body.replace(id, "…"));
        }
    }

    List<Operation> readSide() throws IOException {
        return operations(Port.PROJECTIONS);
    }

    List<Operation> commandSide() throws IOException {
        return operations(Port.ENGAGEMENT_SERVICE);
    }

    Answer queries(String method, String path, String body) throws IOException {
        return send(Port.PROJECTIONS, method, path, body);
    }

    Answer commands(String method, String path, String body) throws IOException {
        return send(Port.ENGAGEMENT_SERVICE, method, path, body);
    }

    /** Sends a command that makes something, and gives its id. */
    String create(String path, String body) throws IOException {
        Answer answer = commands("POST", path, body);
        if (answer.status() != 201) {
            throw new IOException(path + ": " + answer);
        }
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private List<Operation> operations(Port service) throws IOException {
        return new ApiSample(Http.get(stack.url(service) + "/v3/api-docs").body()).operations();
    }

    private Answer send(Port service, String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
