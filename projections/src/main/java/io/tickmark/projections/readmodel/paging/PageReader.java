package io.tickmark.projections.readmodel.paging;

import io.tickmark.projections.readmodel.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages from the log. The places that were read last stay open: there somebody goes on, or is told when there is more.
 * Not safe for use by several threads at once.
 */
final class PageReader {

    /** How many events a page holds at most, apart from those that share a position. */
    static final int SIZE = 1000;

    private static final int OPEN = 3;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Function<List<TrackedEventMessage<?>>, List<Fact>> facts;
    private final Runnable onMore;
    /** Streams by the position up to which they were read; the one that was read last comes last. */
    private final Map<Long, BlockingStream<TrackedEventMessage<?>>> open = new LinkedHashMap<>();

    PageReader(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            Function<List<TrackedEventMessage<?>>, List<Fact>> facts,
            Runnable onMore) {
        this.log = log;
        this.facts = facts;
        this.onMore = onMore;
    }

    /** The position that a token stands for; 0 before the first event. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** The page after a token, or null if there is nothing after it yet. */
    @Nullable
    FactPage after(@Nullable TrackingToken token) throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = open.remove(position(token));
        if (stream == null) {
            stream = log.openStream(token);
            stream.setOnAvailableCallback(onMore);
        }
        FactPage page;
        try {
            page = read(stream);
        } catch (RuntimeException | InterruptedException e) {
            stream.close();
            throw e;
        }
        keep(position(page == null ? token : page.end()), stream);
        return page;
    }

    /** Nobody reads any more. */
    void close() {
        open.values().forEach(BlockingStream::close);
        open.clear();
    }

    private void keep(long position, BlockingStream<TrackedEventMessage<?>> stream) {
        BlockingStream<TrackedEventMessage<?>> same = open.put(position, stream);
        if (same != null) {
            same.close();
        }
        if (open.size() > OPEN) {
            var oldest = open.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    private @Nullable FactPage read(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        while (stream.hasNextAvailable()
                && (events.size() < SIZE || continues(events, stream.peek().orElse(null)))) {
            events.add(stream.nextAvailable());
        }
        return events.isEmpty()
                ? null
                : new FactPage(facts.apply(events), events.getLast().trackingToken());
    }

    /** Whether an event shares its position with the one before: one that was split when its type was revised. */
    private static boolean continues(List<TrackedEventMessage<?>> events, @Nullable TrackedEventMessage<?> next) {
        return next != null && events.getLast().trackingToken().equals(next.trackingToken());
    }
}
