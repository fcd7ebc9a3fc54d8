package io.tickmark.eventstore.append;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What one unit of work appends: all of it, or nothing. The thread that made it waits for its outcome. */
final class Append {

    private final Thread asker = Thread.currentThread();
    private final List<EventRow> rows = new ArrayList<>(1);
    private final Map<String, Long> firstOfStream = new LinkedHashMap<>(2);
    private volatile boolean settled;
    private @Nullable Exception failure;

    void add(EventRow row) {
        rows.add(row);
        firstOfStream.putIfAbsent(row.stream(), row.sequenceNumber());
    }

    List<EventRow> rows() {
        return rows;
    }

    Set<String> streams() {
        return firstOfStream.keySet();
    }

    /** The version that each stream must have reached, exactly. */
    Map<String, Long> firstOfStream() {
        return firstOfStream;
    }

    boolean isSettled() {
        return settled;
    }

    void succeed() {
        settled = true;
        wake();
    }

    void fail(Exception reason) {
        failure = reason;
        settled = true;
        wake();
    }

    void wake() {
        if (!Thread.currentThread().equals(asker)) {
            LockSupport.unpark(asker);
        }
    }

    @Nullable
    Exception failure() {
        return failure;
    }
}
