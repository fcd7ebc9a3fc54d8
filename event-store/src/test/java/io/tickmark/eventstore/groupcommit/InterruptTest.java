package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.Gate;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever interrupts a thread must not change what is stored, least of all for others. */
class InterruptTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final Gate gate = new Gate(LOG.pool());
    private final Group group = new Group(gate);
    private final PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(gate)
            .serializer(TestLog.serializer())
            .build();

    @Test
    void anInterruptedLeaderWritesForAllAndStaysInterrupted() throws InterruptedException {
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread leader = group.add(() -> {
            engine.appendEvents(List.of(note("leader", 0)));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        group.add(() -> engine.appendEvents(List.of(note("waiting", 0))));

        leader.interrupt();

        assertThat(group.settle()).containsOnlyNulls();
        assertThat(stillInterrupted).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anInterruptedWaiterGetsItsOutcomeAndStaysInterrupted() throws InterruptedException {
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        group.add(() -> engine.appendEvents(List.of(note("leader", 0))));
        Thread waiter = group.add(() -> {
            engine.appendEvents(List.of(note("waiting", 0)));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });

        waiter.interrupt();

        assertThat(group.settle()).containsOnlyNulls();
        assertThat(stillInterrupted).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anAppendByAThreadThatWasInterruptedBeforeIsWritten() {
        gate.open();
        boolean interrupted = CompletableFuture.supplyAsync(() -> {
                    Thread.currentThread().interrupt();
                    engine.appendEvents(List.of(note("before", 0)));
                    return Thread.interrupted();
                })
                .join();

        assertThat(interrupted).isTrue();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aWakeUpThatIsClosedDoesNotTurnWhatIsWrittenIntoAFailure() {
        try (TestLog closing = TestLog.create()) {
            PostgresEventStorageEngine closingEngine = closing.engine().build();
            closing.wakeUp().close();

            closingEngine.appendEvents(List.of(note("last", 0)));

            assertThat(closingEngine.lastSequenceNumberFor("last")).hasValue(0L);
        }
    }

    private static long count() {
        return LOG.jdbc()
                .sql("select count(*) from event_log.events")
                .query(Long.class)
                .single();
    }
}
