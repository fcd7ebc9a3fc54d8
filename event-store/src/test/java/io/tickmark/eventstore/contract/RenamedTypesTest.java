package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.RenamedTypes;
import io.tickmark.eventstore.TestLog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that were stored under a name that is gone. */
class RenamedTypesTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    /** What a note is called now. */
    record Remark(String text) {}

    @Test
    void areReadAsWhatTheyAreCalledNow() {
        LOG.engine().build().appendEvents(notes("renamed", 2));
        PostgresEventStorageEngine engine = LOG.engine()
                .upcasterChain(new RenamedTypes(Map.of(Note.class.getName(), Remark.class)))
                .build();

        assertThat(engine.readEvents("renamed").asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new Remark("renamed@0"), new Remark("renamed@1"));
        assertThat(engine.page(new LogToken(0)).events())
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(new Remark("renamed@0"), new Remark("renamed@1"));
    }
}
