package io.tickmark.eventstore.nothingskipped;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A reader that remembers what it was given. */
final class Reading implements AutoCloseable {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final List<String> seen = new ArrayList<>();

    Reading(EventStore store, @Nullable TrackingToken from) {
        this.stream = store.openStream(from);
    }

    /** Reads what it is given without much waiting: nothing where it is held back. */
    void whatThereIs() {
        while (available(200)) {
            next();
        }
    }

    /** Reads until it was given an event of this stream. */
    void until(String aggregate) {
        boolean found = false;
        while (!found) {
            if (!available(10_000)) {
                throw new IllegalStateException("still no " + aggregate + " after " + seen.size() + " events");
            }
            found = next().getAggregateIdentifier().equals(aggregate);
        }
    }

    private boolean available(int millis) {
        try {
            return stream.hasNextAvailable(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DomainEventMessage<?> next() {
        try {
            TrackedEventMessage<?> next = stream.nextAvailable();
            seen.add(next.getIdentifier());
            return (DomainEventMessage<?>) next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of these it was never given. */
    long skipped(Collection<? extends EventMessage<?>> committed) {
        Set<String> given = new HashSet<>(seen);
        return committed.stream()
                .filter(event -> !given.contains(event.getIdentifier()))
                .count();
    }

    /** How many it was given more than once. */
    long doubled() {
        return (long) seen.size() - new HashSet<>(seen).size();
    }

    @Override
    public void close() {
        stream.close();
    }
}
