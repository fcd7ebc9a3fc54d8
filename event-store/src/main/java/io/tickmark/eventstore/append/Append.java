package io.tickmark.eventstore.append;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What one unit of work appends: all of it, or nothing. The thread that asks for it waits for its outcome. */
final class Append {

    private volatile @Nullable Thread asker;
    private final List<EventRow> rows = new ArrayList<>(1);
    private final List<Written> written = new ArrayList<>(1);
    private final Map<String, Long> firstOfStream = new LinkedHashMap<>(2);
    private volatile boolean settled;
    private @Nullable Exception failure;

    void add(EventRow row) {
        rows.add(row);
        firstOfStream.putIfAbsent(row.stream(), row.sequenceNumber());
        Written event = new Written(row.stream(), row.sequenceNumber(), row.commandId());
        written.add(event);
        Written.note(event);
    }

    List<EventRow> rows() {
        return rows;
    }

    Set<String> streams() {
        return firstOfStream.keySet();
    }

    String firstStream() {
        return rows.getFirst().stream();
    }

    /** The version that each stream must have reached, exactly. */
    Map<String, Long> firstOfStream() {
        return firstOfStream;
    }

    /** To be called before the append is said to have succeeded. */
    void writtenAt(int row, long position) {
        written.get(row).at(position);
    }

    /** To be called by the thread that will wait; it need not be the one that collected the events. */
    void askedHere() {
        asker = Thread.currentThread();
    }

    boolean isSettled() {
        return settled;
    }

    void succeed() {
        settled = true;
        wake();
    }

    /** Without effect once it succeeded or failed. */
    void fail(Exception reason) {
        if (!settled) {
            failure = reason;
            settled = true;
            wake();
        }
    }

    /** Whoever wrote it broke down; nobody knows what became of it. */
    void abandon() {
        if (!settled) {
            fail(new IllegalStateException("the writer broke down"));
        }
    }

    void wake() {
        Thread waiting = asker;
        if (!Thread.currentThread().equals(waiting)) {
            LockSupport.unpark(waiting);
        }
    }

    @Nullable
    Exception failure() {
        return failure;
    }
}
