package io.tickmark.engagement.process.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tickmark.engagement.process.decision.ProcessTree;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the tree of process instances from the engine's exported records. Who called an instance never changes, so what was
 * read once is kept; a record becomes visible a moment after the instance begins.
 */
final class ExportedProcesses implements ProcessTree {

    private static final long KEPT = 100_000;

    private final ExportedRecords records;
    private final Cache<Long, Instance> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Instance(String processId, long calledBy) {}

    /** Reads from these records. */
    ExportedProcesses(ExportedRecords records) {
        this.records = records;
    }

    @Override
    public Root rootOf(long processInstanceKey) throws NotVisibleYet {
        long key = processInstanceKey;
        Instance instance = instance(key);
        while (instance.calledBy() > 0) {
            key = instance.calledBy();
            instance = instance(key);
        }
        return new Root(key, instance.processId());
    }

    private Instance instance(long key) throws NotVisibleYet {
        Instance before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        Instance read = read(key);
        known.put(key, read);
        return read;
    }

    /** Any record of the instance as a whole tells its process and who called it. */
    private Instance read(long key) throws NotVisibleYet {
        List<JsonNode> found = recordsOf(key);
        if (found.isEmpty()) {
            throw new NotVisibleYet(key);
        }
        JsonNode value = found.getFirst().path("value");
        return new Instance(
                value.path("bpmnProcessId").asString(""),
                value.path("parentProcessInstanceKey").asLong(-1));
    }

    private List<JsonNode> recordsOf(long key) throws NotVisibleYet {
        try {
            return records.search("process-instance", 1, Map.of(), List.of(ExportedRecords.oneOf("key", List.of(key))));
        } catch (RestClientException unreadable) {
            throw new NotVisibleYet(key, unreadable);
        }
    }
}
