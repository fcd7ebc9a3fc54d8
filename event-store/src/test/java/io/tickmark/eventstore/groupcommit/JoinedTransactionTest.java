package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.SlowTransaction;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** An append within a transaction of the caller's is part of it. */
class JoinedTransactionTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final PostgresEventStorageEngine engine = LOG.engine().build();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(LOG.pool()));

    @Test
    void aTransactionThatRollsBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(notes("gone", 2));
            engine.appendEvents(List.of(note("gone", 2)));
            status.setRollbackOnly();
        });

        assertThat(versions("gone")).isEmpty();
    }

    @Test
    void severalAppendsOfOneTransactionKeepTheirOrder() {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(notes("long", 3));
            engine.appendEvents(List.of(note("other", 0)));
            engine.appendEvents(List.of(note("long", 3)));
        });

        assertThat(versions("long")).containsExactly(0L, 1L, 2L, 3L);
        assertThat(engine.readEvents(null, false).count()).isEqualTo(5);
    }

    @Test
    void aRefusalLetsTheTransactionGoOn() {
        engine.appendEvents(notes("taken", 3));

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> engine.appendEvents(List.of(note("taken", 2))))
                    .isInstanceOf(ConcurrencyException.class);
            engine.appendEvents(List.of(note("other", 0)));
        });

        assertThat(versions("other")).containsExactly(0L);
    }

    /** Its position would be lower than that of the version before: readers would meet the versions the wrong way round. */
    @Test
    void aTransactionThatHadItsNumberBeforeAnotherAppendedIsRefused() {
        engine.appendEvents(List.of(note("contended", 0)));
        try (SlowTransaction early = new SlowTransaction(LOG.pool()).takeNumber()) {
            engine.appendEvents(List.of(note("contended", 1)));

            early.with(() -> assertThatThrownBy(() -> engine.appendEvents(List.of(note("contended", 2))))
                    .isInstanceOf(ConcurrencyException.class));
            early.with(() -> engine.appendEvents(List.of(note("untouched", 0))));
            early.commit();
        }

        engine.appendEvents(List.of(note("contended", 2)));
        assertThat(versions("contended")).containsExactly(0L, 1L, 2L);
        assertThat(versions("untouched")).containsExactly(0L);
    }

    @Test
    void aTransactionTakesNoMoreEventsThanItHasPlaces() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    engine.appendEvents(notes("full", 65_536));
                    assertThatThrownBy(() -> engine.appendEvents(List.of(note("one-more", 0))))
                            .isInstanceOf(EventStoreException.class)
                            .hasMessageContaining("at most 65536 events");
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(engine.readEvents(null, false)).isEmpty();
    }

    private static List<Long> versions(String stream) {
        return LOG.jdbc()
                .sql("select sequence_number from event_log.events where aggregate_identifier = ? order by position")
                .param(stream)
                .query(Long.class)
                .list();
    }
}
