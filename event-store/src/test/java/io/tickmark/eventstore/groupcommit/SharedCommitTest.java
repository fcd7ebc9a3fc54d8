package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.Gate;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.StreamClosedException;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedCommitTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final Gate gate = new Gate(LOG.pool());
    private final Group group = new Group(gate);
    private final PostgresEventStorageEngine behindGate = engine(gate);
    private final PostgresEventStorageEngine engine = engine(LOG.pool());

    private static PostgresEventStorageEngine engine(javax.sql.DataSource dataSource) {
        return PostgresEventStorageEngine.builder(dataSource)
                .serializer(TestLog.serializer())
                .closing(event -> new Note("the end").equals(event.getPayload()))
                .build();
    }

    @Test
    void thoseWhoWaitShareOneTransaction() throws InterruptedException {
        append(List.of(note("first", 0)));
        for (int i = 0; i < 10; i++) {
            append(List.of(note("waiting-" + i, 0)));
        }

        assertThat(group.settle()).containsOnlyNulls().hasSize(11);
        assertThat(count("distinct position >> 16")).isEqualTo(2);
        assertThat(count("*")).isEqualTo(11);
    }

    @Test
    void aConflictAffectsOnlyItsOwnAppend() throws InterruptedException {
        engine.appendEvents(notes("taken", 3));
        engine.appendEvents(List.of(ending("closed", 0)));
        append(List.of(note("leader", 0)));
        append(List.of(note("good-1", 0)));
        append(List.of(note("taken", 2)));
        append(List.of(note("good-2", 0), note("taken", 0)));
        append(List.of(note("closed", 1)));
        append(List.of(note("taken", 5)));
        append(List.of(note("good-3", 0)));

        List<@Nullable Throwable> outcomes = group.settle();

        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(1)).isNull();
        assertThat(outcomes.get(2)).isInstanceOf(ConcurrencyException.class);
        assertThat(outcomes.get(3)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(outcomes.get(4)).isInstanceOf(StreamClosedException.class);
        assertThat(outcomes.get(5)).isInstanceOf(ConcurrencyException.class);
        assertThat(outcomes.get(6)).isNull();
        assertThat(streams()).containsExactlyInAnyOrder("closed", "good-1", "good-3", "leader", "taken");
        assertThat(count("*")).isEqualTo(7);
    }

    @Test
    void anAppendThatIsAloneIsJudgedByTheSameRules() {
        engine.appendEvents(List.of(note("alone", 0)));
        engine.appendEvents(List.of(ending("alone", 1)));

        assertThatThrownBy(() -> engine.appendEvents(List.of(note("alone", 2))))
                .isInstanceOf(StreamClosedException.class);
        assertThatThrownBy(() -> engine.appendEvents(List.of(note("alone", 0))))
                .isInstanceOf(StreamClosedException.class);
        engine.appendEvents(List.of(note("open", 0)));
        assertThatThrownBy(() -> engine.appendEvents(List.of(note("open", 0))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(List.of(note("open", 2))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(List.of(text("nul", "\0"))))
                .isInstanceOf(EventStoreException.class);
        assertThat(count("*")).isEqualTo(3);
    }

    @Test
    void badDataAffectsOnlyItsOwnAppend() throws InterruptedException {
        append(List.of(note("leader", 0)));
        append(List.of(note("good-1", 0)));
        append(List.of(text("nul", "metadata \0 that no text can hold")));
        append(List.of(note("long-" + incompressible(4_000), 0)));
        append(List.of(note("good-2", 0)));

        List<@Nullable Throwable> outcomes = group.settle();

        assertThat(outcomes.get(1)).isNull();
        assertThat(outcomes.get(2)).isInstanceOf(EventStoreException.class).hasMessageContaining("0x00");
        assertThat(outcomes.get(3)).isInstanceOf(EventStoreException.class).hasMessageContaining("ids_are_words");
        assertThat(outcomes.get(4)).isNull();
        assertThat(streams()).containsExactlyInAnyOrder("leader", "good-1", "good-2");
    }

    @Test
    void aPayloadThatIsNoJsonAffectsOnlyItsOwnAppend() throws InterruptedException {
        PostgresEventStorageEngine broken = PostgresEventStorageEngine.builder(gate)
                .serializer(new NoJson(TestLog.serializer(), "broken"))
                .build();
        group.add(() -> broken.appendEvents(List.of(note("leader", 0))));
        group.add(() -> broken.appendEvents(List.of(text("bad", "broken"))));
        group.add(() -> broken.appendEvents(List.of(note("good", 0))));

        List<@Nullable Throwable> outcomes = group.settle();

        assertThat(outcomes.get(1)).isInstanceOf(EventStoreException.class).hasMessageContaining("json");
        assertThat(streams()).containsExactlyInAnyOrder("leader", "good");
    }

    @Test
    void aVeryLargeAppendGetsATransactionOfItsOwn() throws InterruptedException {
        List<DomainEventMessage<Note>> large = notes("large", 65_536);
        append(List.of(note("leader", 0)));
        append(List.of(note("small-1", 0)));
        append(large);
        append(List.of(note("small-2", 0)));

        assertThat(group.settle()).containsOnlyNulls();
        assertThat(LOG.jdbc()
                        .sql("select count(distinct position >> 16) from event_log.events"
                                + " where aggregate_identifier = 'large'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(count("distinct position >> 16")).isEqualTo(3);
        assertThat(count("*")).isEqualTo(65_539);
    }

    @Test
    void moreEventsThanOneTransactionHoldsAreRefused() {
        List<DomainEventMessage<Note>> tooMany = notes("too-many", 65_537);

        assertThatThrownBy(() -> engine.appendEvents(tooMany))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("at most 65536 events");
        assertThat(count("*")).isZero();
    }

    private void append(List<? extends EventMessage<?>> events) throws InterruptedException {
        group.add(() -> behindGate.appendEvents(events));
    }

    private static DomainEventMessage<Note> ending(String stream, long version) {
        return new GenericDomainEventMessage<>("Note", stream, version, new Note("the end"), Map.of());
    }

    private static DomainEventMessage<Note> text(String stream, String text) {
        return new GenericDomainEventMessage<>("Note", stream, 0, new Note(text), Map.of("commandId", text));
    }

    private static String incompressible(int length) {
        StringBuilder text = new StringBuilder(length);
        new java.util.Random(7).ints(length, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static long count(String what) {
        return LOG.jdbc()
                .sql("select count(" + what + ") from event_log.events")
                .query(Long.class)
                .single();
    }

    private static List<String> streams() {
        return LOG.jdbc()
                .sql("select distinct aggregate_identifier from event_log.events")
                .query(String.class)
                .list();
    }
}
