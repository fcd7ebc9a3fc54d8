package io.tickmark.projections.readmodel.parking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which partitions of one consumer wait and where, and which of their events are passed over. */
public final class Parked {

    private final Map<String, Long> waiting = new HashMap<>();
    private final Map<String, Set<Long>> skipped = new HashMap<>();

    /** From here on the partition's events wait. */
    public void waitsAt(String partition, long position) {
        waiting.put(partition, position);
    }

    void skips(String partition, long position) {
        skipped.computeIfAbsent(partition, added -> new HashSet<>()).add(position);
    }

    /** The same without the partitions that wait: for whoever catches up. */
    public Parked onlySkipped() {
        Parked only = new Parked();
        only.skipped.putAll(skipped);
        return only;
    }

    /** Whether an event of a partition is to be handled now. */
    public boolean admits(String partition, long position) {
        return position < waiting.getOrDefault(partition, Long.MAX_VALUE)
                && !skipped.getOrDefault(partition, Set.of()).contains(position);
    }

    /** Whether the partition waits. */
    public boolean isWaiting(String partition) {
        return waiting.containsKey(partition);
    }

    boolean isWaitingAt(String partition, long position) {
        return waiting.getOrDefault(partition, -1L) == position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parked that && waiting.equals(that.waiting) && skipped.equals(that.skipped);
    }

    @Override
    public int hashCode() {
        return waiting.hashCode() + skipped.hashCode();
    }
}
