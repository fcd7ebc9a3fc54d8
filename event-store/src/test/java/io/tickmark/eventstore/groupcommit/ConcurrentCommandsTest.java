package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that race for streams: what was acknowledged is there once, what was refused is not. */
class ConcurrentCommandsTest {

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private static final int WRITERS = 8;
    private static final int COMMANDS = 80;

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "2, 500"})
    void everyOutcomeIsTrue(int engines, int streams) throws Exception {
        List<PostgresEventStorageEngine> instances = new ArrayList<>();
        for (int i = 0; i < engines; i++) {
            instances.add(LOG.engine().build());
        }
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                PostgresEventStorageEngine engine = instances.get(writer % engines);
                Random random = new Random(writer);
                done.add(writers.submit(() -> write(engine, random, streams)));
            }
            for (Future<?> writer : done) {
                writer.get();
            }
        }

        List<String> stored = LOG.jdbc()
                .sql("select command_id || '/' || aggregate_identifier from event_log.events")
                .query(String.class)
                .list();
        assertThat(stored).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(stored)).isEqualTo(acknowledged).doesNotContainAnyElementsOf(refused);
        assertThat(acknowledged).isNotEmpty();
        assertThat(LOG.jdbc().sql("""
                                select count(*) from (
                                    select sequence_number, row_number() over (partition by aggregate_identifier
                                        order by position) - 1 as place from event_log.events) numbered
                                where sequence_number <> place""").query(Long.class).single())
                .as("events whose version is not their place by position in their stream")
                .isZero();
    }

    /** Reads the versions of one to three streams and appends to all of them, in an order of its own. */
    private void write(PostgresEventStorageEngine engine, Random random, int streams) {
        for (int i = 0; i < COMMANDS; i++) {
            String command = "c-" + Thread.currentThread().threadId() + "-" + i;
            List<DomainEventMessage<?>> events = new ArrayList<>();
            Set<String> outcomes = new TreeSet<>();
            random.ints(0, streams).distinct().limit(1 + random.nextInt(3)).forEach(s -> {
                String stream = "s-" + s;
                long next = engine.lastSequenceNumberFor(stream).orElse(-1L) + 1;
                events.add(note(stream, next, command));
                outcomes.add(command + "/" + stream);
            });
            try {
                engine.appendEvents(events);
                acknowledged.addAll(outcomes);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                refused.addAll(outcomes);
            }
        }
    }
}
