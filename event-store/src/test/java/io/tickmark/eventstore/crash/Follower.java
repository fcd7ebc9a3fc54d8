package io.tickmark.eventstore.crash;

import io.tickmark.eventstore.LogToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the log all the time; whenever the database goes away it goes on from its token. */
final class Follower implements Runnable {

    private final EventStore store;
    private final List<Long> positions = new ArrayList<>();
    private TrackingToken token = LogToken.BEGINNING;
    private volatile long last = -1;
    private volatile long stopAt = Long.MAX_VALUE;
    private final AtomicInteger interruptions = new AtomicInteger();

    Follower(EventStore store) {
        this.store = store;
    }

    @Override
    public void run() {
        while (last < stopAt) {
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(token)) {
                while (last < stopAt) {
                    if (stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
                        token = stream.nextAvailable().trackingToken();
                        last = token.position().orElseThrow();
                        positions.add(last);
                    }
                }
            } catch (EventStoreException | org.springframework.dao.DataAccessException e) {
                interruptions.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Ends when this position was read. */
    void stopAt(long position) {
        stopAt = position;
    }

    int interruptions() {
        return interruptions.get();
    }

    /** What it read, once it ended. */
    List<Long> positions() {
        return positions;
    }
}
