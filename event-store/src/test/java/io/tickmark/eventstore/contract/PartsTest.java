package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.note;
import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.EventJson;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.StoredNames;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All streams that are part of something, by one question. */
class PartsTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    /** A note is part of the shelf whose name stands before its first hyphen. */
    private final PostgresEventStorageEngine engine = LOG.engine()
            .serializer(EventJson.of(StoredNames.of(List.of(Note.class), type -> "note.written", type -> 1)))
            .parts(first ->
                    ((DomainEventMessage<?>) first).getAggregateIdentifier().split("-", 2)[0])
            .build();

    @Test
    void comeInTheOrderInWhichTheyBeganEachWithAllItsEvents() {
        engine.appendEvents(notes("shelf-2", 1));
        engine.appendEvents(notes("shelf-1", 2));
        engine.appendEvents(List.of(note("shelf-2", 1)));
        engine.appendEvents(notes("other-1", 2));

        assertThat(told("shelf", "note.")).containsExactly("shelf-2@0", "shelf-2@1", "shelf-1@0", "shelf-1@1");
        assertThat(told("other", "note.")).containsExactly("other-1@0", "other-1@1");
        assertThat(told("nothing", "note.")).isEmpty();
    }

    @Test
    void areOfOneKind() {
        engine.appendEvents(notes("shelf-1", 1));

        assertThat(told("shelf", "book.")).isEmpty();
    }

    @Test
    void whatCannotBeReadElsewhereStopsNobody() {
        engine.appendEvents(notes("shelf-1", 1));
        LOG.execute("""
                insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
                    event_identifier, type, payload_type, payload_revision, payload, meta_data, part_of)
                values (1, 0, now(), false, 'other-1', 'e-other', 'Note', 'note.written', '1', '{"text": {}}', '{}', 'other')""");

        assertThat(told("shelf", "note.")).containsExactly("shelf-1@0");
    }

    private List<String> told(String whole, String prefix) {
        return engine.parts(whole, prefix)
                .map(message -> ((Note) message.getPayload()).text())
                .toList();
    }
}
