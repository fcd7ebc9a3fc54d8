package io.tickmark.eventstore.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers to look again: at once when this process appended something, within milliseconds when another one did, and
 * at a steady pace in case nobody could tell.
 */
public final class WakeUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

    /** How soon to look again for events that a running transaction holds back. */
    private static final Duration SOON = Duration.ofMillis(2);

    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean soon = new AtomicBoolean();
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService bell = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-log-bell").factory());
    private final Notifier notifier;
    private final Listener listener;

    /**
     * @param pace how long a reader may sleep although nobody woke it
     */
    public WakeUp(DataSource dataSource, Duration pace) {
        this.notifier = new Notifier(dataSource, bell);
        this.listener = new Listener(dataSource, pace, notifier.name(), this::ring);
    }

    /** To be called after events were committed here. */
    public void appended() {
        ring();
        notifier.ring();
    }

    /** Has every reader look again shortly. */
    void again() {
        call(soon, SOON.toMillis());
    }

    /** How often readers were woken so far. */
    long calls() {
        return calls.get();
    }

    void onCall(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    void forget(Runnable sleeper) {
        sleepers.remove(sleeper);
    }

    private void ring() {
        call(due, 0);
    }

    /** Wakes everybody after a delay, once for all who want that by then. */
    private void call(AtomicBoolean wanted, long delayMillis) {
        if (wanted.compareAndSet(false, true)) {
            try {
                Future<?> unused = bell.schedule(
                        () -> {
                            wanted.set(false);
                            wake();
                        },
                        delayMillis,
                        TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.debug("Nobody is woken any more: closed.");
            }
        }
    }

    private void wake() {
        calls.incrementAndGet();
        sleepers.forEach(Runnable::run);
    }

    @Override
    public void close() {
        listener.close();
        bell.shutdownNow();
    }
}
