package io.tickmark.localstack;

import io.tickmark.localstack.people.Person;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo users with their own token. */
public final class Caller {

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
        Http.Answer answer = Http.sendWithToken(method, stack.url(service) + path, token, body);
        return new Answer(answer.status(), answer.body());
    }
}
