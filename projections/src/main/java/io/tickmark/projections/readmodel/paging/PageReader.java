package io.tickmark.projections.readmodel.paging;

import io.tickmark.projections.readmodel.Fact;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages from the log. One stream stays open at the place that the foremost reader has reached, and tells when there is
 * more; whoever is behind it reads the storage itself. Not safe for use by several threads at once.
 */
final class PageReader {

    /** How many events a page holds at most, apart from those that share a position. */
    static final int SIZE = 1000;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final EventStorageEngine storage;
    private final Runnable onMore;
    private @Nullable BlockingStream<TrackedEventMessage<?>> front;
    private long frontPosition;

    PageReader(StreamableMessageSource<TrackedEventMessage<?>> log, EventStorageEngine storage, Runnable onMore) {
        this.log = log;
        this.storage = storage;
        this.onMore = onMore;
    }

    /** The position that a token stands for; 0 before the first event. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** The page after a token, or null if there is nothing after it yet. */
    @Nullable
    Page after(@Nullable TrackingToken token) throws InterruptedException {
        try {
            BlockingStream<TrackedEventMessage<?>> open = front;
            if (open != null && frontPosition == position(token)) {
                return fromFront(open);
            }
            Page page = fromStorage(token);
            TrackingToken reached = page == null ? token : page.end();
            boolean foremost = front == null || frontPosition < position(reached);
            if (foremost && (page == null || page.facts().size() < SIZE)) {
                BlockingStream<TrackedEventMessage<?>> opened = openFront(reached);
                return page == null ? fromFront(opened) : page;
            }
            return page;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Nobody reads any more; the next reader opens the log anew. */
    void close() {
        if (front != null) {
            front.close();
            front = null;
        }
    }

    private BlockingStream<TrackedEventMessage<?>> openFront(@Nullable TrackingToken token) {
        close();
        BlockingStream<TrackedEventMessage<?>> opened = log.openStream(token);
        opened.setOnAvailableCallback(onMore);
        front = opened;
        frontPosition = position(token);
        return opened;
    }

    private @Nullable Page fromFront(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        while (stream.hasNextAvailable()
                && (events.size() < SIZE || continues(events, stream.peek().orElse(null)))) {
            events.add(stream.nextAvailable());
        }
        Page page = page(events);
        if (page != null) {
            frontPosition = position(page.end());
        }
        return page;
    }

    private @Nullable Page fromStorage(@Nullable TrackingToken token) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> stream = storage.readEvents(token, false)) {
            Iterator<? extends TrackedEventMessage<?>> more = stream.iterator();
            while (more.hasNext()) {
                TrackedEventMessage<?> event = more.next();
                if (events.size() >= SIZE && !continues(events, event)) {
                    break;
                }
                events.add(event);
            }
        }
        return page(events);
    }

    /** Whether an event shares its position with the one before: one that was split when its type was revised. */
    private static boolean continues(List<TrackedEventMessage<?>> events, @Nullable TrackedEventMessage<?> next) {
        return next != null && events.getLast().trackingToken().equals(next.trackingToken());
    }

    private static @Nullable Page page(List<TrackedEventMessage<?>> events) {
        return events.isEmpty()
                ? null
                : new Page(
                        events.stream().map(Fact::of).toList(), events.getLast().trackingToken());
    }
}
