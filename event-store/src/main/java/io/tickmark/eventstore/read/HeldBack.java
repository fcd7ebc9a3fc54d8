package io.tickmark.eventstore.read;

import java.time.Duration;

/**
 * For how long a transaction that still runs, anywhere on the server, has held back events that others have committed. Readers
 * stand still meanwhile: they would otherwise miss what it may still write.
 */
public final class HeldBack {

    private final LogReader reader;
    private long horizon;
    private long since;

    public HeldBack(LogReader reader) {
        this.reader = reader;
    }

    /** Zero where nothing is held back. Counts from the first time that somebody asked while the same transaction did it. */
    public synchronized Duration age() {
        long now = System.nanoTime();
        long blockedAt = reader.blockedAt();
        if (blockedAt != horizon) {
            horizon = blockedAt;
            since = now;
        }
        return blockedAt == 0 ? Duration.ZERO : Duration.ofNanos(now - since);
    }
}
