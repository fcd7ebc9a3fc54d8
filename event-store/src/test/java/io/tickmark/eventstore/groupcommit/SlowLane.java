package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.SlowTransaction;
import io.tickmark.eventstore.TestLog;
import java.util.List;

/** Keeps an engine busy: its leader waits for a transaction that has the same event in hand. */
final class SlowLane implements AutoCloseable {

    private final SlowTransaction blocking;
    private final Thread leader;

    SlowLane(TestLog log, PostgresEventStorageEngine engine) {
        this.blocking = new SlowTransaction(log.pool())
                .with(() -> log.engine().build().appendEvents(List.of(note("blocked", 0))));
        this.leader = Thread.ofPlatform().daemon().start(() -> engine.appendEvents(List.of(note("blocked", 0))));
        await().until(() -> log.jdbc()
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")
                        .query(Long.class)
                        .single()
                > 0);
    }

    /** Waits until a thread waits behind it. */
    void awaitWaiting(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    void open() {
        blocking.rollback();
    }

    @Override
    public void close() {
        blocking.close();
        await().until(() -> !leader.isAlive());
    }
}
