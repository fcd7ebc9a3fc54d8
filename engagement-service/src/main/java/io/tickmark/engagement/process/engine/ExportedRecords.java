package io.tickmark.engagement.process.engine;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Searches what the engine exports. A record becomes visible a moment after it was written. It is a bulkhead too: only so many wait
 * for an answer at a time, so that a search server that does not answer leaves threads for jobs that do not need it.
 */
final class ExportedRecords {

    private static final String SEARCH = "/_search?ignore_unavailable=true&allow_no_indices=true";

    /** So long a question waits for those before it; with a server that answers, it waits for less. */
    private static final Duration QUEUE = Duration.ofMillis(100);

    private final RestClient records;
    private final Semaphore places;

    /**
     * The records at this address.
     *
     * @param trusted for a server whose certificate the JDK knows nobody for
     * @param timeout for how long an answer is waited for
     * @param most how many questions may wait for an answer at a time
     */
    ExportedRecords(URI address, Optional<SSLContext> trusted, Duration timeout, int most) {
        this.places = new Semaphore(most);
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout);
        trusted.ifPresent(client::sslContext);
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(timeout);
        this.records = RestClient.builder()
                .baseUrl(address.toString())
                .requestFactory(requests)
                .build();
    }

    /**
     * The records that match, as they were exported; none as long as there is no index.
     *
     * @param valueType such as {@code user-task}
     * @param most the most records to return
     * @param order a field to its direction, {@code asc} or {@code desc}
     * @throws RestClientException if the server does not answer, or too many others wait for it
     */
    List<JsonNode> search(
            String valueType, int most, Map<String, String> order, List<? extends Map<String, ?>> filters) {
        Map<String, ?> query = Map.of(
                "size",
                most,
                "sort",
                order.entrySet().stream()
                        .map(by -> Map.of(by.getKey(), Map.of("order", by.getValue(), "unmapped_type", "long")))
                        .toList(),
                "query",
                Map.of("bool", Map.of("filter", filters)));
        JsonNode found = ask("/zeebe-record_" + valueType + "*" + SEARCH, query);
        return found == null
                ? List.of()
                : found.path("hits")
                        .path("hits")
                        .valueStream()
                        .map(hit -> hit.path("_source"))
                        .toList();
    }

    private @Nullable JsonNode ask(String where, Map<String, ?> query) {
        takePlace();
        try {
            return records.post()
                    .uri(where)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(query)
                    .retrieve()
                    .body(JsonNode.class);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ResourceAccessException("The search server is slow; others wait for it already.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("Interrupted while others waited for the search server.");
        }
    }

    /** Records in which the field has a value, and none of these. */
    static Map<String, ?> noneOf(String field, List<?> values) {
        return Map.of(
                "bool",
                Map.of(
                        "must", List.of(Map.of("exists", Map.of("field", field))),
                        "must_not", List.of(oneOf(field, values), oneOf(field, List.of("")))));
    }

    /** Records in which the field has one of the values. */
    static Map<String, ?> oneOf(String field, List<?> values) {
        return Map.of("terms", Map.of(field, values));
    }
}
