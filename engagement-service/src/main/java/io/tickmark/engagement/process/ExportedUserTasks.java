package io.tickmark.engagement.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * Reads who completed a user task from the engine's exported records, where the assignee stands. A record becomes visible a
 * moment after the task's end; until then, and as long as there is no index yet, this waits for a bounded time.
 */
final class ExportedUserTasks implements UserTaskActor {

    private static final String SEARCH =
            "/zeebe-record_user-task*/_search?ignore_unavailable=true&allow_no_indices=true";
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration PATIENCE_PER_REQUEST = Duration.ofSeconds(5);

    private final RestClient records;
    private final RetryTemplate waiting;

    /**
     * @param atMost how long to wait for a record
     * @param trusted for a server whose certificate the JDK knows nobody for
     */
    ExportedUserTasks(URI records, Duration atMost, Optional<SSLContext> trusted) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE_PER_REQUEST);
        trusted.ifPresent(client::sslContext);
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(PATIENCE_PER_REQUEST);
        this.records = RestClient.builder()
                .baseUrl(records.toString())
                .requestFactory(requests)
                .build();
        this.waiting = new RetryTemplate(RetryPolicy.builder()
                .includes(NotKnownYet.class)
                .delay(STEP)
                .maxRetries(Math.max(1, atMost.dividedBy(STEP)))
                .timeout(atMost)
                .build());
    }

    @Override
    public Optional<String> whoCompleted(long elementInstanceKey) throws NotKnownYet {
        try {
            String assignee = waiting.execute(() -> assigneeAtCompletion(elementInstanceKey));
            return assignee.isBlank() ? Optional.empty() : Optional.of(assignee);
        } catch (RetryException gaveUp) {
            if (gaveUp.getCause() instanceof NotKnownYet notYet) {
                throw notYet;
            }
            throw new IllegalStateException("the engine's records cannot be read", gaveUp.getCause());
        }
    }

    private String assigneeAtCompletion(long elementInstanceKey) throws NotKnownYet {
        JsonNode record = completion(elementInstanceKey);
        if (record == null) {
            throw new NotKnownYet(elementInstanceKey);
        }
        return record.path("assignee").asString("");
    }

    private @Nullable JsonNode completion(long elementInstanceKey) {
        Map<String, ?> query = Map.of(
                "size",
                1,
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                List.of(
                                        Map.of("term", Map.of("intent", "COMPLETED")),
                                        Map.of("term", Map.of("value.elementInstanceKey", elementInstanceKey))))));
        JsonNode found = records.post()
                .uri(SEARCH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(query)
                .retrieve()
                .body(JsonNode.class);
        return found == null || found.path("hits").path("hits").isEmpty()
                ? null
                : found.path("hits").path("hits").path(0).path("_source").path("value");
    }
}
