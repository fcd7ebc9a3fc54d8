package io.tickmark.eventstore.nothingskipped;

import static io.tickmark.eventstore.Notes.note;

import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.SlowTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Situations in which a transaction takes its place in the log early and commits late. Instead of waiting for more than the
 * minute that Axon's engine allows for that, events are dated back or the clock is moved.
 */
abstract class FiveSituations {

    private static final Logger LOG = LoggerFactory.getLogger(FiveSituations.class);
    private static final Duration MORE_THAN_A_MINUTE = Duration.ofMinutes(2);
    private static final int EACH = 5;

    private final List<DomainEventMessage<Note>> committed = new ArrayList<>();
    private final Storage storage;

    abstract Storage open();

    /** Judges the outcome of a situation. */
    abstract void judge(long skipped, long doubled);

    FiveSituations() {
        this.storage = open();
    }

    @BeforeEach
    void startNow() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @AfterEach
    void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        storage.close();
    }

    @Test
    void aReaderThatLagsReadsPastAnOpenGap() {
        Instant longAgo = Instant.now().minus(MORE_THAN_A_MINUTE);
        try (SlowTransaction slow = begin("slow", EACH, longAgo)) {
            append("quick", 1, longAgo);
            try (Reading reading = new Reading(storage.store(), null)) {
                reading.whatThereIs();
                slow.commit();
                finish("a lagging reader past an open gap", reading);
            }
        }
    }

    @Test
    void twoSlowCommitsOverlap() {
        Instant longAgo = Instant.now().minus(MORE_THAN_A_MINUTE);
        try (SlowTransaction first = begin("first", EACH, longAgo);
                SlowTransaction second = begin("second", 1, longAgo);
                Reading reading = new Reading(storage.store(), null)) {
            append("quick", 1, Instant.now());
            reading.whatThereIs();
            second.commit();
            reading.whatThereIs();
            first.commit();
            finish("two overlapping slow commits", reading);
        }
    }

    @Test
    void moreThan250Gaps() {
        try (SlowTransaction slow = begin("slow", EACH, Instant.now());
                Reading reading = new Reading(storage.store(), null)) {
            for (int i = 0; i < 300; i++) {
                append("committed-" + i, 1, Instant.now());
                DomainEventMessage<Note> never = note("rolled-back-" + i, 0);
                try (SlowTransaction failing = new SlowTransaction(storage.pool())) {
                    failing.with(() -> storage.engine().appendEvents(List.of(never)))
                            .rollback();
                }
            }
            append("last", 1, Instant.now());
            reading.whatThereIs();
            GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), MORE_THAN_A_MINUTE);
            append("after-a-while", 1, GenericEventMessage.clock.instant());
            reading.whatThereIs();
            slow.commit();
            finish("more than 250 gaps", reading);
        }
    }

    @Test
    void moreThan10000PositionsBehind() {
        try (SlowTransaction slow = begin("slow", EACH, Instant.now());
                Reading reading = new Reading(storage.store(), null)) {
            append("bulk", 10_100, Instant.now());
            reading.whatThereIs();
            slow.commit();
            finish("more than 10,000 positions behind", reading);
        }
    }

    @Test
    void aReaderStartsAtTheHeadWithALowerNumberInFlight() {
        try (SlowTransaction slow = begin("slow", EACH, Instant.now())) {
            append("quick", 1, Instant.now());
            committed.removeIf(event -> event.getAggregateIdentifier().equals("quick"));
            TrackingToken head = storage.engine().createHeadToken();
            try (Reading reading = new Reading(storage.store(), head)) {
                slow.commit();
                finish("start at the head with a lower number in flight", reading);
            }
        }
    }

    private SlowTransaction begin(String stream, int count, Instant at) {
        List<DomainEventMessage<Note>> events = events(stream, count, at);
        return new SlowTransaction(storage.pool()).with(() -> storage.engine().appendEvents(events));
    }

    private void append(String stream, int count, Instant at) {
        storage.engine().appendEvents(events(stream, count, at));
    }

    private List<DomainEventMessage<Note>> events(String stream, int count, Instant at) {
        List<DomainEventMessage<Note>> events = IntStream.range(0, count)
                .mapToObj(version -> note(stream, version, "c-" + stream, at))
                .toList();
        committed.addAll(events);
        return events;
    }

    private void finish(String situation, Reading reading) {
        append("the-end", 1, GenericEventMessage.clock.instant());
        reading.until("the-end");
        long skipped = reading.skipped(committed);
        long doubled = reading.doubled();
        LOG.info(
                "{}: {}: {} of {} committed events skipped, {} doubled",
                storage.getClass().getSimpleName(),
                situation,
                skipped,
                committed.size(),
                doubled);
        judge(skipped, doubled);
    }
}
