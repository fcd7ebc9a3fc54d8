package io.tickmark.eventstore.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Finds segments that stand still, for whatever reason: a handler that does not succeed, a checkpoint that nobody can claim, a
 * thread that is gone. Counts from the first time that somebody asked while a segment was where it still is.
 */
public final class Standstills {

    private final Supplier<Collection<List<Checkpoint>>> checkpoints;
    private final LongSupplier head;
    private final LongSupplier nanoTime;
    private Map<Segment, Place> places = new HashMap<>();

    /**
     * Watches all segments of a service's event processors.
     *
     * @param checkpoints where they are
     * @param head the position of the newest event that is there to be read
     * @param nanoTime as {@link System#nanoTime()} tells it
     */
    public Standstills(Supplier<Collection<List<Checkpoint>>> checkpoints, LongSupplier head, LongSupplier nanoTime) {
        this.checkpoints = checkpoints;
        this.head = head;
        this.nanoTime = nanoTime;
    }

    private record Segment(String processor, int number) {}

    /** Where a segment was at some time, and how far the log went then. */
    private record Place(long position, long head, long since) {

        boolean isStill(long positionNow) {
            return positionNow == position && position < head;
        }
    }

    /** All segments that had events to work on when they were last looked at, and have not moved since. */
    public synchronized List<Standstill> all() {
        long now = nanoTime.getAsLong();
        long newest = head.getAsLong();
        List<Standstill> standing = new ArrayList<>();
        Map<Segment, Place> seen = new HashMap<>();
        checkpoints.get().stream().flatMap(List::stream).forEach(at -> {
            Segment segment = new Segment(at.processor(), at.segment());
            Place before = places.get(segment);
            if (before != null && before.isStill(at.position())) {
                seen.put(segment, before);
                standing.add(new Standstill(at, Duration.ofNanos(now - before.since())));
            } else {
                seen.put(segment, new Place(at.position(), newest, now));
            }
        });
        places = seen;
        return standing;
    }
}
