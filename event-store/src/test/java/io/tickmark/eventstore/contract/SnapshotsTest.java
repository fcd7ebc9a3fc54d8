package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.SlowTransaction;
import io.tickmark.eventstore.TestLog;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnapshotsTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final PostgresEventStorageEngine engine = LOG.engine().build();
    private final EventStore store = LOG.store(engine);

    @Test
    void aNewerOneReplacesAnOlderOneAndNeverTheOtherWayRound() {
        engine.storeSnapshot(note("s", 10));
        engine.storeSnapshot(note("s", 20));
        engine.storeSnapshot(note("s", 15));
        engine.storeSnapshot(note("s", 20));
        engine.storeSnapshot(note("other", 1));

        assertThat(engine.readSnapshot("s").map(DomainEventMessage::getSequenceNumber))
                .hasValue(20L);
        assertThat(engine.readSnapshot("other").map(DomainEventMessage::getSequenceNumber))
                .hasValue(1L);
        assertThat(engine.readSnapshot("none")).isEmpty();
    }

    @Test
    void readingAStreamBeginsWithItsSnapshot() {
        engine.appendEvents(notes("s", 12));
        engine.storeSnapshot(note("s", 9));

        assertThat(store.readEvents("s").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(9L, 10L, 11L);
    }

    @Test
    void oneOfATransactionThatRollsBackIsForgotten() {
        new SlowTransaction(LOG.pool())
                .with(() -> engine.storeSnapshot(note("s", 1)))
                .rollback();

        assertThat(engine.readSnapshot("s")).isEmpty();
    }
}
