package io.tickmark.eventstore.contract;

import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What Axon asks of every storage engine that reads in batches, as Axon wrote it. */
@DoesNotApply(
        test = "uniqueKeyConstraintOnFirstEventIdentifierThrowsAggregateIdentifierAlreadyExistsException",
        because = "an event is identified by stream and version; a second index over event ids would buy nothing")
@DoesNotApply(
        test = "uniqueKeyConstraintOnEventIdentifier",
        because = "an event is identified by stream and version; a second index over event ids would buy nothing")
@DoesNotApply(
        test = "storeDuplicateEventWithoutExceptionResolver",
        because = "the engine knows its own database's conflicts and asks no exception resolver")
class AxonsEngineContractTest
        extends BatchingEventStorageEngineTest<PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {

    private static TestLog log;

    @BeforeAll
    static void createLog() {
        log = TestLog.create();
    }

    @AfterAll
    static void closeLog() {
        log.close();
    }

    @BeforeEach
    void startEmpty() {
        log.empty();
        setTestSubject(createEngine());
    }

    @Override
    protected PostgresEventStorageEngine createEngine(UnaryOperator<PostgresEventStorageEngine.Builder> customization) {
        return customization.apply(log.engine().pageSize(100)).build();
    }
}
