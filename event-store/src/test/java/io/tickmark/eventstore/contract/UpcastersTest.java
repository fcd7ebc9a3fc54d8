package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that became several, or none, on their way out of the log. */
class UpcastersTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    @Test
    void oneEventBecomesTwoWithTheSameToken() throws InterruptedException {
        PostgresEventStorageEngine engine = upcasting(event -> Stream.of(event, event), 3);
        engine.appendEvents(notes("doubled", 5));

        List<TrackedEventMessage<?>> read = read(engine, 10);

        assertThat(read)
                .extracting(event -> ((Note) event.getPayload()).text())
                .allSatisfy(text -> assertThat(text).startsWith("doubled@"));
        for (int i = 0; i < 10; i += 2) {
            assertThat(read.get(i).trackingToken()).isEqualTo(read.get(i + 1).trackingToken());
        }
        assertThat(engine.readEvents("doubled").asStream().count()).isEqualTo(10);
    }

    @Test
    void eventsThatBecomeNothingDoNotEndTheReading() throws InterruptedException {
        Set<Long> kept = Set.of(0L, 40L);
        PostgresEventStorageEngine engine = upcasting(
                event -> kept.contains(event.getSequenceNumber().orElseThrow()) ? Stream.of(event) : Stream.empty(), 7);
        engine.appendEvents(notes("thinned", 50));

        assertThat(read(engine, 2))
                .extracting(event -> ((Note) event.getPayload()).text())
                .containsExactly("thinned@0", "thinned@40");
        assertThat(engine.readEvents(null, false).count()).isEqualTo(2);
        assertThat(engine.readEvents("thinned").asStream().count()).isEqualTo(2);
        assertThat(engine.page(new LogToken(0)).upTo().upTo()).isPositive();
    }

    /** Changes one event. */
    @FunctionalInterface
    private interface Step {
        Stream<IntermediateEventRepresentation> apply(IntermediateEventRepresentation event);
    }

    private static PostgresEventStorageEngine upcasting(Step step, int pageSize) {
        EventUpcaster upcaster = events -> events.flatMap(step::apply);
        return LOG.engine().pageSize(pageSize).upcasterChain(upcaster).build();
    }

    private static List<TrackedEventMessage<?>> read(PostgresEventStorageEngine engine, int expected)
            throws InterruptedException {
        List<TrackedEventMessage<?>> read = new java.util.ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = LOG.store(engine).openStream(null)) {
            while (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                read.add(stream.nextAvailable());
            }
        }
        assertThat(read).hasSize(expected);
        return read;
    }
}
