package io.tickmark.projections.readmodel.paging;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One reader's way through the shared log: each message is a {@link FactPage}. It never blocks; it tells when there is more. */
final class PageStream implements BlockingStream<TrackedEventMessage<?>> {

    private final SharedLog log;
    private final Backlog backlog;
    private @Nullable TrackingToken reached;
    private @Nullable FactPage next;
    private volatile boolean waiting;
    private volatile Runnable onAvailable = () -> {};

    PageStream(SharedLog log, @Nullable TrackingToken after, Backlog backlog) {
        this.log = log;
        this.reached = after;
        this.backlog = backlog;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(next).map(PageStream::message);
    }

    /** Whether there is a page now; the time-out is not waited for. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (next == null) {
            waiting = true;
            next = backlog.isFull() ? null : log.after(reached, this);
            waiting = next == null;
        }
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        if (!hasNextAvailable()) {
            throw new IllegalStateException("nothing is available");
        }
        FactPage page = Objects.requireNonNull(next);
        next = null;
        reached = page.end();
        log.moved(this, page.end());
        return message(page);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        backlog.onRoom(this::tell);
        return true;
    }

    @Override
    public void close() {
        log.leave(this);
    }

    /** Asks the reader to look again, if it found nothing the last time. */
    void tell() {
        if (waiting) {
            onAvailable.run();
        }
    }

    private static TrackedEventMessage<?> message(FactPage page) {
        return new GenericTrackedEventMessage<>(page.end(), new GenericEventMessage<>(page));
    }
}
