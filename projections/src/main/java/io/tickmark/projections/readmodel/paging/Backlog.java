package io.tickmark.projections.readmodel.paging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many events a processor's segments were given and have not folded yet. Keeps memory bounded. */
public final class Backlog {

    /** With so many events to work on, a segment gets no more for now. */
    static final int FULL = 3 * PageReader.SIZE;

    private final Map<Integer, Integer> events = new HashMap<>();
    private volatile Runnable onRoom = () -> {};

    /** A segment was given some events. */
    public synchronized void given(int segment, int count) {
        events.merge(segment, count, Integer::sum);
    }

    /** A segment has committed some events. */
    public void done(int segment, int count) {
        change(segment, left -> left > count ? left - count : null);
    }

    /** A segment is somebody else's now. */
    public void released(int segment) {
        change(segment, left -> null);
    }

    synchronized boolean isFull() {
        return events.values().stream().anyMatch(count -> count >= FULL);
    }

    void onRoom(Runnable callback) {
        onRoom = callback;
    }

    private void change(int segment, Function<Integer, @Nullable Integer> change) {
        boolean room;
        synchronized (this) {
            boolean full = isFull();
            events.computeIfPresent(segment, (key, left) -> change.apply(left));
            room = full && !isFull();
        }
        if (room) {
            onRoom.run();
        }
    }
}
