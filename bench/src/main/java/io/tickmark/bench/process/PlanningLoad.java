package io.tickmark.bench.process;

import io.tickmark.bench.process.Records.Kind;
import io.tickmark.bench.process.Records.Wanted;
import io.tickmark.models.ProcessId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/** Keeps a number of engagements in planning; whenever one is planned, the next one is opened. */
record PlanningLoad(Stage stage, Variant variant, String programme, int inFlight) {

    private static final Map<String, ?> PLANNED = Map.of(
            "intent", "ELEMENT_COMPLETED",
            "value.bpmnElementType", "PROCESS",
            "value.bpmnProcessId", ProcessId.PLANNING.key());

    /**
     * One engagement.
     *
     * @param opened when it was asked for
     * @param planned when its planning ended, by the engine's own time
     */
    record Planned(Instant opened, Instant planned) {

        private double seconds() {
            return between(opened, planned);
        }
    }

    /** What came of it. */
    record Done(List<Planned> engagements) {

        /** Seconds from asking for each engagement until it was planned, in ascending order. */
        List<Double> seconds() {
            return engagements.stream().map(Planned::seconds).sorted().toList();
        }

        /** Seconds from the first that was asked for until the last was planned. */
        double elapsed() {
            return between(
                    engagements.stream()
                            .map(Planned::opened)
                            .min(Instant::compareTo)
                            .orElseThrow(),
                    engagements.stream()
                            .map(Planned::planned)
                            .max(Instant::compareTo)
                            .orElseThrow());
        }
    }

    /**
     * Opens engagements and plans them.
     *
     * @param more whether another one is to be opened, by how many there have been
     */
    Done run(IntPredicate more, Clock clock) {
        Map<String, Instant> opened = new ConcurrentHashMap<>();
        Map<Long, Instant> ends = new HashMap<>();
        long begin = stage.records().newest();
        long seen = begin;
        int asked = 0;
        Patience patience = new Patience("the next step of an engagement");
        try (Office office = new Office(stage.client(), stage.records(), begin)) {
            do {
                for (; asked < ends.size() + inFlight && more.test(asked); asked++) {
                    String name = "Acme " + asked;
                    office.ask(() -> {
                        Instant now = clock.instant();
                        opened.put(variant.open(programme, name), now);
                    });
                }
                List<JsonNode> planned = stage.records().find(new Wanted(Kind.PROCESS_INSTANCE, seen, PLANNED));
                for (JsonNode end : planned) {
                    seen = end.path("position").asLong();
                    ends.put(
                            end.path("value").path("processInstanceKey").asLong(),
                            Instant.ofEpochMilli(end.path("timestamp").asLong()));
                }
                if (office.handOut() + planned.size() > 0) {
                    patience.renew();
                } else {
                    patience.pause();
                }
            } while (ends.size() < asked || more.test(asked));
        }
        Map<String, Instant> planned = byEngagement(ends, begin);
        return new Done(opened.entrySet().stream()
                .map(each -> new Planned(each.getValue(), Objects.requireNonNull(planned.get(each.getKey()))))
                .toList());
    }

    /** Which engagement a planning was for stands in its variables. */
    private Map<String, Instant> byEngagement(Map<Long, Instant> ends, long begin) {
        Wanted ids = new Wanted(
                Kind.VARIABLE,
                begin,
                Map.of(
                        "intent", "CREATED",
                        "value.name", "engagementId",
                        "value.bpmnProcessId", ProcessId.PLANNING.key()));
        Patience.until("all engagements' ids", () -> stage.records().count(ids) >= ends.size());
        Map<String, Instant> planned = new HashMap<>();
        for (JsonNode id : stage.records().find(ids)) {
            Instant end = ends.get(id.path("value").path("processInstanceKey").asLong());
            if (end != null) {
                planned.put(id.path("value").path("value").asString().replace("\"", ""), end);
            }
        }
        return planned;
    }

    private static double between(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 1e3;
    }
}
