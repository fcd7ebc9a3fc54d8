package io.tickmark.engagement.process.engine;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Searches what the engine exports. A record becomes visible a moment after it was written. */
final class ExportedRecords {

    private static final String SEARCH = "/_search?ignore_unavailable=true&allow_no_indices=true";

    private final RestClient records;

    /**
     * The records at this address.
     *
     * @param trusted for a server whose certificate the JDK knows nobody for
     * @param timeout for how long an answer is waited for
     */
    ExportedRecords(URI address, Optional<SSLContext> trusted, Duration timeout) {
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
        JsonNode found = records.post()
                .uri("/zeebe-record_" + valueType + "*" + SEARCH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(query)
                .retrieve()
                .body(JsonNode.class);
        return found == null
                ? List.of()
                : found.path("hits")
                        .path("hits")
                        .valueStream()
                        .map(hit -> hit.path("_source"))
                        .toList();
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
