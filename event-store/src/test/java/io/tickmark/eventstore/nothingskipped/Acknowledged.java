package io.tickmark.eventstore.nothingskipped;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many events of each stream were acknowledged to their writers. */
final class Acknowledged {

    private final Map<String, Long> byStream = new ConcurrentHashMap<>();
    private final LongAdder total = new LongAdder();
    private final LongAdder rolledBack = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder slow = new LongAdder();

    void add(String stream, int events) {
        byStream.merge(stream, (long) events, Long::sum);
        total.add(events);
    }

    void addSlow(String stream, int events) {
        add(stream, events);
        slow.add(events);
    }

    void rolledBack(int events) {
        rolledBack.add(events);
    }

    void refused(int events) {
        refused.add(events);
    }

    long total() {
        return total.sum();
    }

    Map<String, Long> byStream() {
        return new TreeMap<>(byStream);
    }

    @Override
    public String toString() {
        return total + " events acknowledged, " + slow + " of them by slow transactions; " + rolledBack
                + " rolled back, " + refused + " refused";
    }
}
