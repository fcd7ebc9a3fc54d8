package io.tickmark.eventstore.contract;

import io.tickmark.eventstore.TestLog;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What Axon asks of its own event store, with our engine under it. */
@DoesNotApply(
        test = "consumerStopsTailingWhenItFallsBehindTheCache",
        because = "looks into the cache of Axon's own store, with a class that only Axon's build has")
@DoesNotApply(
        test = "eventPublishedAfterOpeningStreamIsPassedToReaderImmediately",
        because = "grants a real database 100 ms for everything; how soon our own store wakes readers has its own test")
class AxonsStoreContractTest extends EmbeddedEventStoreTest {

    private static TestLog log;

    @BeforeAll
    static void createLog() {
        log = TestLog.create();
    }

    @AfterAll
    static void closeLog() {
        log.close();
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        log.empty();
        return log.engine().build();
    }
}
