package io.tickmark.eventstore.read;

import io.tickmark.eventstore.LogToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** The log from a token on, without end. Asks the database only when there can be something new. For one reading thread. */
public final class LogStream implements TrackingEventStream {

    private static final long NEVER = -1;

    private final Function<LogToken, Page> pages;
    private final Predicate<LogToken> heldBack;
    private final WakeUp wakeUp;
    private final Runnable awake = this::awake;
    private final Lock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();

    private volatile @Nullable Runnable callback;
    private LogToken position;
    /** The call after which everything that could be read was read. */
    private long exhaustedAt = NEVER;

    /**
     * @param pages what follows a token
     * @param heldBack whether more will follow a token without anybody calling
     */
    public LogStream(LogToken position, Function<LogToken, Page> pages, Predicate<LogToken> heldBack, WakeUp wakeUp) {
        this.position = position;
        this.pages = pages;
        this.heldBack = heldBack;
        this.wakeUp = wakeUp;
        wakeUp.onCall(awake);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(ahead.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long patience = unit.toNanos(timeout);
        while (!fill()) {
            if (patience <= 0) {
                return false;
            }
            patience = awaitCall(patience);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!fill()) {
            awaitCall(Long.MAX_VALUE);
        }
        return ahead.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public void close() {
        wakeUp.forget(awake);
    }

    private boolean fill() {
        while (ahead.isEmpty()) {
            long call = wakeUp.calls();
            if (call == exhaustedAt) {
                return false;
            }
            Page page = pages.apply(position);
            ahead.addAll(page.events());
            position = page.upTo();
            if (page.last()) {
                exhaustedAt = call;
                if (heldBack.test(position)) {
                    wakeUp.again();
                }
            }
        }
        return true;
    }

    private long awaitCall(long patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience;
            while (left > 0 && wakeUp.calls() == exhaustedAt) {
                left = called.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    private void awake() {
        lock.lock();
        try {
            called.signalAll();
        } finally {
            lock.unlock();
        }
        Runnable listener = callback;
        if (listener != null) {
            listener.run();
        }
    }
}
