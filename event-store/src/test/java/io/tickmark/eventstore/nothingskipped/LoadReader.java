package io.tickmark.eventstore.nothingskipped;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads on while others write, checks the order as it goes, and remembers each position. Used by one thread. */
final class LoadReader {

    private final String name;
    private final EventStore store;
    private final boolean restarting;
    private final LongSupplier mayReadUpTo;
    private final Random random = new Random(11);
    private final LongStream.Builder positions = LongStream.builder();
    private final Map<String, Long> versions = new HashMap<>();
    private final long startedAt;
    private TrackingToken token;
    private long read;
    private long outOfOrder;
    private long streams;

    /**
     * @param restarting whether it closes its stream now and then and opens another where it was
     * @param mayReadUpTo how many events it may have read by now; fewer than there are makes it lag
     */
    LoadReader(String name, EventStore store, TrackingToken from, boolean restarting, LongSupplier mayReadUpTo) {
        this.name = name;
        this.store = store;
        this.token = from;
        this.startedAt = from.position().orElseThrow();
        this.restarting = restarting;
        this.mayReadUpTo = mayReadUpTo;
    }

    /**
     * Reads until it has read the last event.
     *
     * @param complete opens when the last position is known
     * @param lastPosition the last position, once it is known
     */
    void read(CountDownLatch complete, LongSupplier lastPosition) throws InterruptedException {
        while (!hasReadAll(complete, lastPosition)) {
            streams++;
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(token)) {
                boolean stay = true;
                while (stay && !hasReadAll(complete, lastPosition)) {
                    if (complete.getCount() > 0 && read >= mayReadUpTo.getAsLong()) {
                        stay = !complete.await(20, TimeUnit.MILLISECONDS);
                    } else if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                        accept(stream.nextAvailable());
                        stay = !restarting || random.nextInt(500) != 0;
                    }
                }
            }
        }
    }

    private boolean hasReadAll(CountDownLatch complete, LongSupplier lastPosition) {
        return complete.getCount() == 0 && token.position().orElseThrow() >= lastPosition.getAsLong();
    }

    private void accept(TrackedEventMessage<?> event) {
        TrackingToken next = event.trackingToken();
        if (next.position().orElseThrow() <= token.position().orElseThrow()) {
            outOfOrder++;
        }
        DomainEventMessage<?> inStream = (DomainEventMessage<?>) event;
        Long before = versions.put(inStream.getAggregateIdentifier(), inStream.getSequenceNumber());
        boolean first = before == null && (startedAt > 0 || inStream.getSequenceNumber() == 0);
        if (!first && (before == null || inStream.getSequenceNumber() != before + 1)) {
            outOfOrder++;
        }
        positions.add(next.position().orElseThrow());
        token = next;
        read++;
    }

    /** Whether it read exactly what is in the log from where it began. */
    LoadReport report(long[] inLog) {
        long[] expected =
                Arrays.stream(inLog).filter(position -> position > startedAt).toArray();
        long[] given = positions.build().toArray();
        long[] sorted = Arrays.stream(given).sorted().distinct().toArray();
        long skipped = Arrays.stream(expected)
                .filter(position -> Arrays.binarySearch(sorted, position) < 0)
                .count();
        long unknown = sorted.length - (expected.length - skipped);
        return new LoadReport(name, given.length, skipped, given.length - sorted.length, unknown, outOfOrder, streams);
    }
}
