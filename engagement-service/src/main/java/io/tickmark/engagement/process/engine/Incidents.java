package io.tickmark.engagement.process.engine;

import io.tickmark.engagement.process.decision.ServedOrganisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The engine's open incidents, from its exported records: begun, and not resolved yet. */
public class Incidents {

    private static final int PAGE = 500;
    private static final Map<String, String> NEWEST_FIRST = Map.of("key", "desc");

    private final Optional<ExportedRecords> records;
    private final ServedOrganisation served;

    /** Reads from these records; without any there is no engine, and nothing can wait in it. */
    Incidents(Optional<ExportedRecords> records, ServedOrganisation served) {
        this.records = records;
        this.served = served;
    }

    /** The organisation whose processes these are. Keys are unique in one engine only. */
    public String organisation() {
        return served.name();
    }

    /**
     * Those that are open, newest first.
     *
     * @throws RuntimeException if the records cannot be read
     */
    public List<OpenIncident> open() {
        return records.map(Incidents::openIn).orElse(List.of());
    }

    /** The open incident with this key, if it is one. */
    public Optional<OpenIncident> find(long key) {
        return open().stream().filter(incident -> incident.key() == key).findFirst();
    }

    private static List<OpenIncident> openIn(ExportedRecords records) {
        List<OpenIncident> open = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<JsonNode> begun;
        do {
            begun = records.search(
                    "incident",
                    PAGE,
                    NEWEST_FIRST,
                    List.of(
                            ExportedRecords.oneOf("intent", List.of("CREATED")),
                            Map.of("range", Map.of("key", Map.of("lt", before)))));
            Set<Long> resolved = resolvedAmong(records, begun);
            begun.stream()
                    .filter(record -> !resolved.contains(keyOf(record)))
                    .map(Incidents::incident)
                    .forEach(open::add);
            before = begun.isEmpty() ? before : keyOf(begun.getLast());
        } while (begun.size() == PAGE);
        return open;
    }

    private static Set<Long> resolvedAmong(ExportedRecords records, List<JsonNode> begun) {
        Set<Long> keys = new HashSet<>();
        if (!begun.isEmpty()) {
            List<Long> all = begun.stream().map(Incidents::keyOf).toList();
            records.search(
                            "incident",
                            PAGE,
                            NEWEST_FIRST,
                            List.of(
                                    ExportedRecords.oneOf("intent", List.of("RESOLVED")),
                                    ExportedRecords.oneOf("key", all)))
                    .forEach(record -> keys.add(keyOf(record)));
        }
        return keys;
    }

    private static long keyOf(JsonNode record) {
        return record.path("key").asLong();
    }

    private static OpenIncident incident(JsonNode record) {
        JsonNode value = record.path("value");
        return new OpenIncident(
                keyOf(record),
                value.path("bpmnProcessId").asString(""),
                value.path("elementId").asString(""),
                value.path("processInstanceKey").asLong(),
                value.path("jobKey").asLong(-1),
                value.path("errorType").asString(""),
                value.path("errorMessage").asString(""),
                Instant.ofEpochMilli(record.path("timestamp").asLong()));
    }
}
