package io.tickmark.eventstore.nothingskipped;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.LogEventStore;
import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.read.WakeUp;
import io.tickmark.testservers.PostgresForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writers of all kinds and readers of all kinds on one log, at the same time. */
final class Load implements AutoCloseable {

    private static final int BURST = 5_000;
    private static final Duration PACE = Duration.ofMillis(100);

    private final LogStorage storage = new LogStorage();
    private final HikariDataSource otherPool;
    private final WakeUp otherWakeUp;
    private final EventStore otherStore;
    private final JdbcClient jdbc = JdbcClient.create(storage.pool());
    private final Acknowledged acknowledged = new Acknowledged();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch complete = new CountDownLatch(1);
    private final AtomicLong lastPosition = new AtomicLong(Long.MAX_VALUE);
    private final List<LoadReader> readers = new ArrayList<>();
    private final List<Future<?>> reading = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Load() {
        String url = storage.pool().getJdbcUrl();
        this.otherPool = TestLog.pool(url, PostgresForTests.PROJECTIONS, 4);
        this.otherWakeUp = new WakeUp(otherPool, PACE);
        this.otherStore = LogEventStore.over(
                PostgresEventStorageEngine.builder(otherPool)
                        .serializer(TestLog.serializer())
                        .waking(otherWakeUp)
                        .build(),
                otherWakeUp);
    }

    /** Writes until enough is committed; returns when every reader has read it all. */
    List<LoadReport> run(LoadPlan plan) throws InterruptedException, ExecutionException {
        EventStore store = storage.store();
        LongSupplier everything = () -> Long.MAX_VALUE;
        reader("live", store, LogToken.BEGINNING, false, everything);
        reader("restarted", store, LogToken.BEGINNING, true, everything);
        reader("lagging", store, LogToken.BEGINNING, false, this::inBursts);
        reader("in another pool", otherStore, LogToken.BEGINNING, false, everything);
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < plan.slowWriters(); i++) {
            LoadWriter writer = new LoadWriter("slow" + i, storage, acknowledged);
            writing.add(threads.submit(() -> {
                while (stop.getCount() > 0) {
                    writer.writeSlowly(plan, stop);
                }
                return null;
            }));
        }
        for (int i = 0; i < plan.writers(); i++) {
            LoadWriter writer = new LoadWriter("quick" + i, storage, acknowledged);
            boolean opensAReader = i == 0;
            writing.add(threads.submit(() -> {
                boolean pending = opensAReader;
                while (acknowledged.total() < plan.events()) {
                    writer.write();
                    if (pending && acknowledged.total() > plan.events() / 2) {
                        pending = false;
                        reader("from the head", store, storage.engine().createHeadToken(), false, everything);
                    }
                }
                stop.countDown();
            }));
        }
        for (Future<?> writer : writing) {
            writer.get();
        }
        long[] inLog = positions();
        lastPosition.set(inLog[inLog.length - 1]);
        complete.countDown();
        for (Future<?> reader : reading) {
            reader.get();
        }
        return readers.stream().map(reader -> reader.report(inLog)).toList();
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** What is in the log: how many events of each stream. */
    Map<String, Long> stored() {
        Map<String, Long> stored = new TreeMap<>();
        jdbc.sql("select aggregate_identifier, count(*) from event_log.events group by 1")
                .query(row -> {
                    stored.put(row.getString(1), row.getLong(2));
                });
        return stored;
    }

    private synchronized void reader(
            String name, EventStore store, TrackingToken from, boolean restarting, LongSupplier mayReadUpTo) {
        LoadReader reader = new LoadReader(name, store, from, restarting, mayReadUpTo);
        readers.add(reader);
        reading.add(threads.submit(() -> {
            reader.read(complete, lastPosition::get);
            return null;
        }));
    }

    /** A reader that follows at a distance, in bursts. */
    private long inBursts() {
        return Math.max(0, acknowledged.total() / BURST - 1) * BURST;
    }

    private long[] positions() {
        return jdbc.sql("select position from event_log.events order by position").query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        otherWakeUp.close();
        otherPool.close();
        storage.close();
    }
}
