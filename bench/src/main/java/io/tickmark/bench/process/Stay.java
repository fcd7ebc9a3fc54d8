package io.tickmark.bench.process;

import io.tickmark.bench.process.Records.Kind;
import io.tickmark.bench.process.Records.Wanted;
import io.tickmark.models.UserTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the engine went through since a position of its log.
 *
 * @param since the newest record before a variant began its turn
 */
record Stay(Stage stage, long since) {

    /** Where an engagement has come to that is planned and that nobody asks any further. */
    private static final List<String> REST =
            List.of(UserTask.COMPLETE_CONTROL_LIST.key(), UserTask.RECORD_ENGAGEMENT_LETTER.key(), "lead-time-reached");

    private static final Map<String, ?> ROOT =
            Map.of("value.bpmnElementType", "PROCESS", "value.parentProcessInstanceKey", -1);

    /** Returns once all engagements and their renewals wait for somebody or something. */
    void settle(int engagements) {
        Wanted waiting = instances(Map.of("intent", "ELEMENT_ACTIVATED", "value.elementId", REST));
        Patience.until(
                "all engagements to come to rest",
                () -> stage.records().count(waiting) == (long) engagements * REST.size());
    }

    /** How many elements of all processes were entered. */
    long elements() {
        return stage.records().count(instances(Map.of("intent", "ELEMENT_ACTIVATED")));
    }

    /** Ends all processes, so that no job and no timer is left for who comes next. */
    void clear() {
        List<JsonNode> begun = stage.records().find(roots("ELEMENT_ACTIVATED"));
        for (JsonNode root : begun) {
            long key = root.path("value").path("processInstanceKey").asLong();
            Again.untilTaken(
                    "the end of a process",
                    () -> stage.client().newCancelInstanceCommand(key).send().join());
        }
        Patience.until(
                "all processes to end", () -> stage.records().count(roots("ELEMENT_TERMINATED")) == begun.size());
    }

    private Wanted roots(String intent) {
        Map<String, Object> fields = new HashMap<>(ROOT);
        fields.put("intent", intent);
        return instances(fields);
    }

    private Wanted instances(Map<String, ?> fields) {
        return new Wanted(Kind.PROCESS_INSTANCE, since, fields);
    }
}
