package io.tickmark.bench.process;

import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine's exported records in the search server; of one kind they become visible in the order of the engine's log. */
record Records(String openSearch) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LENIENT = "?ignore_unavailable=true&allow_no_indices=true";
    private static final int PAGE = 10_000;
    private static final int UNAVAILABLE = 503;

    /** The kinds of records that are of interest here. */
    enum Kind {
        USER_TASK("user-task"),
        PROCESS_INSTANCE("process-instance"),
        VARIABLE("variable");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /**
     * Which records are asked for.
     *
     * @param after the position behind which they are
     * @param fields what they must hold, by the path of the field
     */
    record Wanted(Kind kind, long after, Map<String, ?> fields) {}

    /** Makes records visible as soon as the local stack does it for Tasklist; knows only indices that exist. */
    void refreshOften() {
        send("PUT", "/zeebe-record*/_settings?allow_no_indices=true", Map.of("index.refresh_interval", "100ms"));
    }

    /** Position of the newest record that can be seen; -1 as long as there is none. */
    long newest() {
        JsonNode hits = search(Kind.PROCESS_INSTANCE, Map.of("size", 1, "sort", sorted("desc")));
        return hits.isEmpty()
                ? -1
                : hits.path(0).path("_source").path("position").asLong();
    }

    /** At most ten thousand records, in the order of the log. */
    List<JsonNode> find(Wanted wanted) {
        JsonNode hits = search(wanted.kind(), Map.of("size", PAGE, "sort", sorted("asc"), "query", queryOf(wanted)));
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("_source"))
                .toList();
    }

    /** How many there are. */
    long count(Wanted wanted) {
        return send("POST", path(wanted.kind(), "_count"), Map.of("query", queryOf(wanted)))
                .path("count")
                .asLong();
    }

    private JsonNode search(Kind kind, Map<String, ?> body) {
        return send("POST", path(kind, "_search"), body).path("hits").path("hits");
    }

    private static String path(Kind kind, String action) {
        return "/zeebe-record_" + kind.key + "_*/" + action + LENIENT;
    }

    private static List<?> sorted(String order) {
        return List.of(Map.of("position", Map.of("order", order, "unmapped_type", "long")));
    }

    private static Map<String, ?> queryOf(Wanted wanted) {
        List<Map<String, ?>> filter = new ArrayList<>();
        filter.add(Map.of("range", Map.of("position", Map.of("gt", wanted.after()))));
        wanted.fields()
                .forEach((field, value) ->
                        filter.add(Map.of(value instanceof List<?> ? "terms" : "term", Map.of(field, value))));
        return Map.of("bool", Map.of("filter", filter));
    }

    private JsonNode send(String method, String path, Object body) {
        Patience patience = new Patience("an answer to " + path);
        Optional<JsonNode> answer = attempt(method, path, body);
        while (answer.isEmpty()) {
            patience.pause();
            answer = attempt(method, path, body);
        }
        return answer.get();
    }

    /** The answer; none from a server that is busy, or that is just making an index. */
    private Optional<JsonNode> attempt(String method, String path, Object body) {
        try {
            Http.Answer answer = Http.send(method, openSearch + path, JSON.writeValueAsString(body));
            if (answer.isGood()) {
                return Optional.of(JSON.readTree(answer.body()));
            }
            if (answer.status() == UNAVAILABLE) {
                return Optional.empty();
            }
            throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.body());
        } catch (HttpTimeoutException busy) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
