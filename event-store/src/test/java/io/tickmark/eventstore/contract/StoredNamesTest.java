package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.EventJson;
import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.StoredNames;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import java.util.function.Function;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events are stored under names of their own, so that their classes may move. */
class StoredNamesTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    /** What a note is called after its class has moved. */
    record Remark(String text) {}

    @Test
    void theLogNamesTheEventAndNotItsClass() {
        engine(Note.class, 1).build().appendEvents(notes("named", 1));

        assertThat(LOG.jdbc()
                        .sql("select payload_type || ' ' || payload_revision from event_log.events")
                        .query(String.class)
                        .list())
                .containsExactly("note.written 1");
    }

    @Test
    void aClassMayMove() {
        engine(Note.class, 1).build().appendEvents(notes("moved", 2));
        PostgresEventStorageEngine engine = engine(Remark.class, 1).build();

        assertThat(engine.readEvents("moved").asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new Remark("moved@0"), new Remark("moved@1"));
        assertThat(engine.page(new LogToken(0)).events())
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(new Remark("moved@0"), new Remark("moved@1"));
    }

    @Test
    void anOlderRevisionGoesThroughItsUpcaster() {
        engine(Note.class, 1).build().appendEvents(notes("older", 1));
        PostgresEventStorageEngine engine =
                engine(Remark.class, 2).upcasterChain(new ToSecondRevision()).build();

        assertThat(engine.readEvents("older").asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new Remark("older@0"));
    }

    @Test
    void noTwoEventsHaveOneName() {
        assertThatThrownBy(() -> StoredNames.of(List.of(Note.class, Remark.class), type -> "note.written", type -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("note.written");
    }

    private static PostgresEventStorageEngine.Builder engine(Class<?> type, int revision) {
        return LOG.engine()
                .serializer(EventJson.of(StoredNames.of(List.of(type), event -> "note.written", event -> revision)));
    }

    private static final class ToSecondRevision extends SingleEventUpcaster {

        private static final SimpleSerializedType FIRST = new SimpleSerializedType("note.written", "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(FIRST);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("note.written", "2"), String.class, Function.identity());
        }
    }
}
