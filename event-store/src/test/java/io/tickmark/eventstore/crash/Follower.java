package io.tickmark.eventstore.crash;

import io.tickmark.eventstore.LogToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the log all the time; whenever the database goes away it goes on from its token. */
public final class Follower implements Runnable {

    private final EventStore store;
    private final List<Long> positions = Collections.synchronizedList(new ArrayList<>());
    private TrackingToken token;
    private volatile long last = -1;
    private volatile long stopAt = Long.MAX_VALUE;
    private final AtomicInteger interruptions = new AtomicInteger();

    Follower(EventStore store) {
        this(store, LogToken.BEGINNING);
    }

    /** Reads what follows a token. */
    public Follower(EventStore store, TrackingToken after) {
        this.store = store;
        this.token = after;
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
    public void stopAt(long position) {
        stopAt = position;
    }

    /** How many events it has read so far. */
    public int read() {
        return positions.size();
    }

    public int interruptions() {
        return interruptions.get();
    }

    /** What it read, once it ended. */
    public List<Long> positions() {
        return positions;
    }
}
