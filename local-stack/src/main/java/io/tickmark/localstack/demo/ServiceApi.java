package io.tickmark.localstack.demo;

import io.tickmark.localstack.StackException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Both services' public API, used as any client would: with a bearer token and an idempotency key. */
final class ServiceApi {

    private record Token(String value, Instant freshUntil) {}

    private static final String MIN_POSITION = "min-position=";

    private final HttpDoor http = new HttpDoor();
    private final AtomicLong written = new AtomicLong();
    private final Doors doors;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    ServiceApi(Doors doors) {
        this.doors = doors;
    }

    /** Reads from the read side what holds after the last command that was taken here. */
    JsonNode get(String person, String path) {
        String separator = path.contains("?") ? "&" : "?";
        String fresh = path.contains(MIN_POSITION) ? path : path + separator + MIN_POSITION + written.get();
        HttpDoor.Answer answer = http.send(
                doors.queries() + fresh,
                request -> request.header("Authorization", bearer(person)).GET());
        return orThrow("GET " + path, answer);
    }

    /** Sends a command and takes any answer. */
    HttpDoor.Answer tell(String person, String path, String contentType, byte[] body) {
        String key = UUID.randomUUID().toString();
        return http.send(
                doors.commands() + path,
                request -> request.header("Authorization", bearer(person))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /**
     * Sends a command that must be taken.
     *
     * @throws StackException with the problem, if it is refused
     */
    JsonNode command(String person, String path, Object body) {
        byte[] json = HttpDoor.JSON.writeValueAsBytes(body);
        JsonNode outcome = orThrow("POST " + path, tell(person, path, "application/json", json));
        written.accumulateAndGet(outcome.path("position").asLong(0), Math::max);
        return outcome;
    }

    private static JsonNode orThrow(String what, HttpDoor.Answer answer) {
        if (!answer.isGood()) {
            throw new StackException(what + " was answered " + answer.status() + ": " + answer.problem());
        }
        return answer.body();
    }

    /** What the person shows at every door. */
    String bearer(String person) {
        Token token = tokens.compute(
                person,
                (who, known) -> known != null && Instant.now().isBefore(known.freshUntil()) ? known : fetch(who));
        return "Bearer " + token.value();
    }

    private Token fetch(String person) {
        HttpDoor.Answer answer = http.send(
                doors.issuer().url(),
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(doors.issuer().formOf(person))));
        JsonNode body = orThrow("The token for " + person, answer);
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong(300) / 2);
        return new Token(body.path("access_token").asString(), Instant.now().plus(life));
    }
}
