package io.tickmark.engagement.command;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.tickmark.api.Command;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.eventstore.AggregateCache;
import io.tickmark.eventstore.EventLog;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What follows from an event, in the transaction of that event. */
class FollowTest {

    private static final Command REST = new ReportCommand.Rest("eng-1", "Merger.");
    private static final Origin CAUSE = Origin.reaction("event-1", "rest", Actor.reaction("acme", "eng-1"), "eng-1");

    private final CommandGateway gateway = mock();
    private final EventLog log = mock();
    private final AggregateCache cache = mock();
    private final CommandSender sender = new CommandSender(
            gateway, log, mock(References.class), mock(), List.of(cache), TransactionOperations.withoutTransaction());

    @BeforeEach
    void beginTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void isDecidedOnceOnTheNewestStateAndAsksTheLogNothing() {
        sender.follow(REST, CAUSE);

        verify(gateway, times(1)).sendAndWait(any());
        verify(cache, times(1)).remove(REST.aggregateId());
        verifyNoInteractions(log);
    }

    @Test
    void whatTheTransactionTookBackIsForgotten() {
        sender.follow(REST, CAUSE);

        TransactionSynchronizationManager.getSynchronizations()
                .forEach(transaction -> transaction.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));

        verify(cache, times(2)).remove(REST.aggregateId());
    }
}
