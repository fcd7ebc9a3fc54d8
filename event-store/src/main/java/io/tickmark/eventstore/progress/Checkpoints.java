package io.tickmark.eventstore.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a service's event processors have come, whichever instance works on their segments. What this instance works on is
 * known at once. Others store a checkpoint after each batch, and within a quarter of the claim where no event was for a segment.
 */
public final class Checkpoints {

    private final JdbcClient jdbc;
    private final String table;
    private final Serializer serializer;
    private final Supplier<Map<String, EventProcessor>> processors;

    /**
     * Reads checkpoints without claiming them.
     *
     * @param schema the database schema of the {@code token_entry} table
     * @param serializer the one by which checkpoints are stored
     * @param processors those of this service, by name
     */
    public Checkpoints(
            JdbcClient jdbc, String schema, Serializer serializer, Supplier<Map<String, EventProcessor>> processors) {
        this.jdbc = jdbc;
        this.table = schema + ".token_entry";
        this.serializer = serializer;
        this.processors = processors;
    }

    /** The segments of every event processor that reads the log, by name; none where a processor has never started. */
    public Map<String, List<Checkpoint>> byProcessor() {
        Map<String, List<Checkpoint>> all = new TreeMap<>();
        processors.get().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                all.put(name, of(name, streaming.processingStatus()));
            }
        });
        return all;
    }

    private List<Checkpoint> of(String processor, Map<Integer, EventTrackerStatus> here) {
        return jdbc.sql("select segment, token, token_type, owner from " + table
                        + " where processor_name = ? order by segment")
                .param(processor)
                .query((row, index) -> {
                    int segment = row.getInt(1);
                    long stored = position(row.getString(2), row.getString(3));
                    EventTrackerStatus status = here.get(segment);
                    long known =
                            status == null ? 0 : status.getCurrentPosition().orElse(0);
                    return new Checkpoint(processor, segment, Math.max(stored, known), row.getString(4));
                })
                .list();
    }

    private long position(@Nullable String token, @Nullable String type) {
        if (token == null) {
            return 0;
        }
        TrackingToken stored = serializer.deserialize(new SimpleSerializedObject<>(token, String.class, type, null));
        return WrappedToken.unwrapLowerBound(stored).position().orElse(0);
    }
}
