package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one unit of work publishes is one append: all of it or nothing. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnitOfWorkTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final PostgresEventStorageEngine engine = LOG.engine().build();
    private final EventStore events = LOG.store(engine);

    @Test
    void severalStreamsAreWrittenTogether() {
        DefaultUnitOfWork.startAndGet(null).execute(() -> {
            events.publish(note("a", 0));
            events.publish(note("b", 0), note("a", 1));
        });

        assertThat(stored()).containsExactly("a@0", "b@0", "a@1");
        assertThat(transactions()).isEqualTo(1);
    }

    @Test
    void aConflictInOneStreamKeepsTheOthersOutToo() {
        events.publish(note("taken", 0));
        events.publish(note("taken", 1));
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("fresh", 0));
        events.publish(note("taken", 1));

        assertThatThrownBy(unit::commit).isInstanceOf(ConcurrencyException.class);

        assertThat(stored()).containsExactly("taken@0", "taken@1");
    }

    @Test
    void nestedUnitsAreWrittenWithTheOutermost() {
        DefaultUnitOfWork<Message<?>> outer = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("outer", 0));
        DefaultUnitOfWork<Message<?>> inner = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("inner", 0));
        inner.commit();
        assertThat(stored()).isEmpty();

        outer.commit();

        assertThat(stored()).containsExactlyInAnyOrder("outer@0", "inner@0");
        assertThat(transactions()).isEqualTo(1);
    }

    @Test
    void anInnerUnitThatRollsBackTakesOnlyItsOwnEventsAlong() {
        DefaultUnitOfWork<Message<?>> outer = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("outer", 0));
        DefaultUnitOfWork<Message<?>> inner = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("inner", 0));
        inner.rollback();
        outer.commit();

        assertThat(stored()).containsExactly("outer@0");
    }

    @Test
    void anOuterUnitThatRollsBackLeavesNothing() {
        DefaultUnitOfWork<Message<?>> outer = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("outer", 0));
        DefaultUnitOfWork<Message<?>> inner = DefaultUnitOfWork.startAndGet(null);
        events.publish(note("inner", 0));
        inner.commit();
        outer.rollback();

        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsAppendedWhileTheUnitCommitsIsNotLost() {
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        unit.onPrepareCommit(u -> {
            engine.appendEvents(List.of(note("collected", 0)));
            u.onCommit(committing -> engine.appendEvents(List.of(note("late", 0))));
        });
        unit.commit();

        assertThat(stored()).containsExactlyInAnyOrder("collected@0", "late@0");
    }

    @Test
    void aUnitMayBeCommittedByAnotherThreadThanItsPublisher() throws Exception {
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        unit.onPrepareCommit(u -> engine.appendEvents(List.of(note("handed-over", 0))));
        CurrentUnitOfWork.clear(unit);
        try (SlowLane lane = new SlowLane(LOG, engine)) {
            Thread committer = Thread.ofPlatform().start(() -> {
                CurrentUnitOfWork.set(unit);
                unit.commit();
            });
            lane.awaitWaiting(committer);
            lane.open();
            assertThat(committer.join(java.time.Duration.ofSeconds(10))).isTrue();
        }

        assertThat(stored()).contains("handed-over@0");
    }

    private static long transactions() {
        return LOG.jdbc()
                .sql("select count(distinct position >> 16) from event_log.events")
                .query(Long.class)
                .single();
    }

    private static List<String> stored() {
        return LOG.jdbc()
                .sql("select aggregate_identifier || '@' || sequence_number from event_log.events order by position")
                .query(String.class)
                .list();
    }
}
