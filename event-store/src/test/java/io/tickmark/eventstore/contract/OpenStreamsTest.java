package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.LogEventStore;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.SlowTransaction;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.read.LogReader;
import io.tickmark.eventstore.read.WakeUp;
import io.tickmark.testservers.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams of our own store: they wait, are woken, and stand still behind a transaction that still runs. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenStreamsTest {

    private static final Duration HARDLY_EVER = Duration.ofMinutes(1);

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final PostgresEventStorageEngine engine = LOG.engine().build();
    private final EventStore store = LOG.store(engine);

    @Test
    void aReaderThatWaitsGetsWhatIsPublished() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
            CompletableFuture<TrackedEventMessage<?>> next = CompletableFuture.supplyAsync(() -> next(stream));

            engine.appendEvents(List.of(note("first", 0)));

            assertThat(next.get(10, TimeUnit.SECONDS).getPayload()).isEqualTo(new Note("first@0"));
        }
    }

    @Test
    void aTokenContinuesRightBehindItsEvent() throws Exception {
        engine.appendEvents(notes("s", 5));
        try (BlockingStream<TrackedEventMessage<?>> all = store.openStream(null)) {
            all.nextAvailable();
            TrackedEventMessage<?> second = all.nextAvailable();
            try (BlockingStream<TrackedEventMessage<?>> rest = store.openStream(second.trackingToken())) {
                assertThat(rest.nextAvailable().getIdentifier())
                        .isEqualTo(all.nextAvailable().getIdentifier());
            }
        }
    }

    @Test
    void anotherProcessIsToldWithoutWaitingForItsPace() throws Exception {
        try (HikariDataSource theirs = TestLog.pool(LOG.database().url(), 4);
                WakeUp wakeUp = new WakeUp(theirs, HARDLY_EVER);
                BlockingStream<TrackedEventMessage<?>> stream = LogEventStore.over(
                                PostgresEventStorageEngine.builder(theirs)
                                        .serializer(TestLog.serializer())
                                        .waking(wakeUp)
                                        .build(),
                                wakeUp)
                        .openStream(null)) {
            await().until(() -> listeners() == 2);
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();

            engine.appendEvents(List.of(note("elsewhere", 0)));

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The first trap of numbers by transaction: it need not even touch the log. */
    @Test
    void oneRunningTransactionAnywhereHoldsAllReadersBackUntilItEnds() throws Exception {
        LogReader reader = new LogReader(LOG.pool());
        try (HikariDataSource elsewhere =
                        TestLog.pool(PostgresForTests.database().url(), 2);
                SlowTransaction anywhere = new SlowTransaction(elsewhere).takeNumber();
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            engine.appendEvents(List.of(note("held-back", 0)));

            assertThat(reader.heldBack(0)).isTrue();
            assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(engine.readEvents("held-back").asStream().count())
                    .as("commands see it at once")
                    .isEqualTo(1);

            anywhere.rollback();

            assertThat(stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(reader.heldBack(0)).isFalse();
        }
    }

    @Test
    void aTransactionThatOnlyReadsHoldsNobodyBack() throws Exception {
        try (SlowTransaction readOnly = new SlowTransaction(LOG.pool());
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            readOnly.run("select count(*) from event_log.events");
            engine.appendEvents(List.of(note("free", 0)));

            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static long listeners() {
        return LOG.jdbc()
                .sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and query like 'listen %' and state = 'idle'")
                .query(Long.class)
                .single();
    }

    private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
