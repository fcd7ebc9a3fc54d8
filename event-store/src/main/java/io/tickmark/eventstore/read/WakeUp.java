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
 * at a steady pace in case nobody could tell. Readers of a standby are told before it has what there is to read; they are
 * told again after a while that doubles, until the steady pace takes over.
 */
public final class WakeUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

    /** How soon to look again for events that a running transaction holds back, or that are on their way to a standby. */
    private static final Duration SOON = Duration.ofMillis(2);

    private final Duration pace;
    private final boolean echoing;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong news = new AtomicLong();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean soon = new AtomicBoolean();
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService bell = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-log-bell").factory());
    private final Notifier notifier;
    private final Listener listener;

    /**
     * For readers of the database that is written.
     *
     * @param pace how long a reader may sleep although nobody woke it
     */
    public WakeUp(DataSource dataSource, Duration pace) {
        this(dataSource, pace, false);
    }

    private WakeUp(DataSource dataSource, Duration pace, boolean echoing) {
        this.pace = pace;
        this.echoing = echoing;
        this.notifier = new Notifier(dataSource, bell);
        this.listener = new Listener(dataSource, pace, notifier.name(), this::ring, this::look);
    }

    /**
     * For readers of a standby.
     *
     * @param dataSource the database that is written: a standby tells nobody
     * @param pace how long a reader may sleep although nobody woke it
     */
    public static WakeUp ofStandby(DataSource dataSource, Duration pace) {
        return new WakeUp(dataSource, pace, true);
    }

    /** To be called after events were committed here. */
    public void appended() {
        ring();
        notifier.ring();
    }

    /** Has every reader look again shortly. */
    void again() {
        call(soon, SOON);
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

    /** There is something new. */
    private void ring() {
        look();
        if (echoing) {
            echo(news.incrementAndGet(), SOON);
        }
    }

    /** There may be something new. */
    private void look() {
        call(due, Duration.ZERO);
    }

    /** Wakes everybody again and again, ever later, until there are other news. */
    private void echo(long of, Duration delay) {
        if (delay.compareTo(pace) < 0) {
            schedule(
                    () -> {
                        if (news.get() == of) {
                            wake();
                            echo(of, delay.multipliedBy(2));
                        }
                    },
                    delay);
        }
    }

    /** Wakes everybody after a delay, once for all who want that by then. */
    private void call(AtomicBoolean wanted, Duration delay) {
        if (wanted.compareAndSet(false, true)) {
            schedule(
                    () -> {
                        wanted.set(false);
                        wake();
                    },
                    delay);
        }
    }

    private void schedule(Runnable task, Duration delay) {
        try {
            Future<?> unused = bell.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Nobody is woken any more: closed.");
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
