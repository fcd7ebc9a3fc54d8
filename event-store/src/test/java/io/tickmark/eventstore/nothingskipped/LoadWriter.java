package io.tickmark.eventstore.nothingskipped;

import static io.tickmark.eventstore.Notes.note;

import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.SlowTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Writes to streams of its own and to streams that all share, in all the ways there are. */
final class LoadWriter {

    private static final int OWN_STREAMS = 50;
    private static final int SHARED_STREAMS = 5;

    private final String name;
    private final Storage storage;
    private final Acknowledged acknowledged;
    private final Random random;
    private final Map<String, Long> versions = new HashMap<>();

    LoadWriter(String name, Storage storage, Acknowledged acknowledged) {
        this.name = name;
        this.storage = storage;
        this.acknowledged = acknowledged;
        this.random = new Random(name.hashCode());
    }

    /** One short transaction. */
    void write() {
        int dice = random.nextInt(100);
        int count = 1 + random.nextInt(3);
        if (dice < 80) {
            own(count, false);
        } else if (dice < 90) {
            own(count, true);
        } else if (dice < 95) {
            rollBack(count);
        } else {
            contend(count);
        }
    }

    /** One slow transaction, over at the latest when everybody stops. */
    void writeSlowly(LoadPlan plan, CountDownLatch stop) throws InterruptedException {
        int count = 1 + random.nextInt(3);
        String stream = own();
        List<DomainEventMessage<Note>> events = events(stream, versions.getOrDefault(stream, 0L), count);
        try (SlowTransaction slow = new SlowTransaction(storage.pool())) {
            slow.with(() -> storage.engine().appendEvents(events));
            long least = plan.slowAtLeast().toMillis();
            boolean over = stop.await(least + random.nextLong(least), TimeUnit.MILLISECONDS);
            if (!over && random.nextInt(10) < 3) {
                slow.rollback();
                acknowledged.rolledBack(count);
            } else {
                slow.commit();
                acknowledged.addSlow(stream, count);
                versions.merge(stream, (long) count, Long::sum);
            }
        }
    }

    private void own(int count, boolean joined) {
        String stream = own();
        List<DomainEventMessage<Note>> events = events(stream, versions.getOrDefault(stream, 0L), count);
        if (joined) {
            try (SlowTransaction transaction = new SlowTransaction(storage.pool())) {
                transaction.with(() -> storage.engine().appendEvents(events)).commit();
            }
        } else {
            storage.engine().appendEvents(events);
        }
        acknowledged.add(stream, count);
        versions.merge(stream, (long) count, Long::sum);
    }

    private void rollBack(int count) {
        String stream = own();
        List<DomainEventMessage<Note>> events = events(stream, versions.getOrDefault(stream, 0L), count);
        try (SlowTransaction transaction = new SlowTransaction(storage.pool())) {
            transaction.with(() -> storage.engine().appendEvents(events)).rollback();
        }
        acknowledged.rolledBack(count);
    }

    private void contend(int count) {
        String stream = "shared-" + random.nextInt(SHARED_STREAMS);
        long version = storage.engine().lastSequenceNumberFor(stream).orElse(-1L) + 1;
        try {
            storage.engine().appendEvents(events(stream, version, count));
            acknowledged.add(stream, count);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            acknowledged.refused(count);
        }
    }

    private String own() {
        return name + "-" + random.nextInt(OWN_STREAMS);
    }

    private static List<DomainEventMessage<Note>> events(String stream, long first, int count) {
        return IntStream.range(0, count).mapToObj(i -> note(stream, first + i)).toList();
    }
}
