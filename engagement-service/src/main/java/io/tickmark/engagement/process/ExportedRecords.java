package io.tickmark.engagement.process;

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

/** Searches the records that the engine exports to OpenSearch or Elasticsearch. */
final class ExportedRecords {

    private static final String SEARCH = "/zeebe-record_{kind}*/_search?ignore_unavailable=true&allow_no_indices=true";
    private static final Duration PATIENCE_PER_REQUEST = Duration.ofSeconds(5);

    private final RestClient records;

    /** @param trusted for a server whose certificate the JDK knows nobody for */
    ExportedRecords(URI records, Optional<SSLContext> trusted) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE_PER_REQUEST);
        trusted.ifPresent(client::sslContext);
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(PATIENCE_PER_REQUEST);
        this.records = RestClient.builder()
                .baseUrl(records.toString())
                .requestFactory(requests)
                .build();
    }

    /** The records of a kind, such as {@code user-task}, that the search finds; none as long as there is no index yet. */
    List<JsonNode> find(String kind, Map<String, ?> search) {
        JsonNode found = records.post()
                .uri(SEARCH, kind)
                .contentType(MediaType.APPLICATION_JSON)
                .body(search)
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
}
