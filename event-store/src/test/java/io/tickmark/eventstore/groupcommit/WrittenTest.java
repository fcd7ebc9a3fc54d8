package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.append.Written;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An append tells where its events stand, and nobody has to ask. */
class WrittenTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final PostgresEventStorageEngine engine = LOG.engine().build();
    private final EventStore events = LOG.store(engine);

    @Test
    void oneEvent() {
        List<Written> written = Written.during(() -> engine.appendEvents(List.of(note("one", 0, "c-1"))));

        assertThat(written).singleElement().satisfies(event -> {
            assertThat(event.stream()).isEqualTo("one");
            assertThat(event.sequenceNumber()).isZero();
            assertThat(event.commandId()).isEqualTo("c-1");
        });
        assertThat(positions(written)).isEqualTo(stored());
    }

    @Test
    void severalOfOneUnitOfWork() {
        List<Written> written = Written.during(() -> DefaultUnitOfWork.startAndGet(null)
                .execute(() -> events.publish(note("b", 0), note("a", 0), note("b", 1))));

        assertThat(written).extracting(Written::stream).containsExactly("b", "a", "b");
        assertThat(positions(written)).isEqualTo(stored());
    }

    @Test
    void severalAppendsOfOneTransaction() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(LOG.pool()));
        List<Written> written = Written.during(() -> transaction.executeWithoutResult(status -> {
            engine.appendEvents(notes("long", 3));
            engine.appendEvents(List.of(note("other", 0)));
        }));

        assertThat(positions(written)).isEqualTo(stored());
    }

    @Test
    void outerWorkKnowsWhatInnerWorkWrote() {
        List<Written> outer =
                Written.during(() -> Written.during(() -> engine.appendEvents(List.of(note("inner", 0)))));
        engine.appendEvents(List.of(note("later", 0)));

        assertThat(outer).extracting(Written::stream).containsExactly("inner");
    }

    private static List<Long> positions(List<Written> written) {
        return written.stream().map(Written::position).toList();
    }

    private static List<Long> stored() {
        return LOG.jdbc()
                .sql("select position from event_log.events order by position")
                .query(Long.class)
                .list();
    }
}
