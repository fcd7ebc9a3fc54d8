package io.tickmark.localstack;

import io.tickmark.localstack.people.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo users with their own token. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final String token;

    public Caller(LocalStack stack, Person person) {
        this.stack = stack;
        this.token = stack.tokens().of(person);
    }

    /** The demo user with this id. */
    public static Caller named(LocalStack stack, String id) {
        return new Caller(
                stack,
                stack.people().all().stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    /** What came back. */
    public record Answer(int status, String body) {

        /** The same without this id, so that two can be compared. */
        public Answer without(String id) {
            return new Answer(status, body.replace(id, "…"));
        }
    }

    /** Asks the read side. */
    public Answer queries(String method, String path, String body) throws IOException {
        return send(Port.PROJECTIONS, method, path, body);
    }

    /** Asks the engagement service. */
    public Answer commands(String method, String path, String body) throws IOException {
        return send(Port.ENGAGEMENT_SERVICE, method, path, body);
    }

    /** Sends a command that makes something, and gives its id. */
    public String create(String path, String body) throws IOException {
        Answer answer = commands("POST", path, body);
        if (answer.status() != 201) {
            throw new IOException(path + ": " + answer);
        }
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
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
