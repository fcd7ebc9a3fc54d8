package io.tickmark.engagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tickmark.api.Command;
import io.tickmark.api.Role;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.EventLog.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Somebody else was at the same thing at the same moment. */
class OvertakenTest {

    private static final Command CREATE = new ProgrammeCommand.Create("prg-1", "acme", "Acme SOC 2", "Acme", "Cloud");
    private static final Origin ORIGIN = Origin.request(
            "c-1", new Actor("lena", Set.of(Role.COMPLIANCE_LEAD), "acme", null, Identification.assignee()));
    private static final Outcome OUTCOME = new Outcome("prg-1", 0, 1, 65_536);

    private final CommandGateway gateway = mock();
    private final EventLog log = mock();
    private final CommandSender sender = new CommandSender(
            gateway, log, mock(References.class), mock(), List.of(), TransactionOperations.withoutTransaction());

    @BeforeEach
    void itIsInTheLogThen() {
        when(log.outcomeOf("prg-1", "c-1")).thenReturn(Optional.of(OUTCOME));
    }

    @Test
    void aStreamThatSomebodyElseCreatedFirstIsTriedOnceMore() {
        when(gateway.sendAndWait(any()))
                .thenThrow(new AggregateStreamCreationException("there already"))
                .thenReturn(null);

        assertThat(sender.send(CREATE, ORIGIN)).isEqualTo(OUTCOME);
    }

    @Test
    void anAppendThatWasOvertakenIsTriedOnceMore() {
        when(gateway.sendAndWait(any()))
                .thenThrow(new ConcurrencyException("overtaken"))
                .thenReturn(null);

        assertThat(sender.send(CREATE, ORIGIN)).isEqualTo(OUTCOME);
    }

    @Test
    void whoeverIsOvertakenTwiceIsTold() {
        when(gateway.sendAndWait(any())).thenThrow(new ConcurrencyException("overtaken"));

        assertThatThrownBy(() -> sender.send(CREATE, ORIGIN)).isInstanceOf(ConcurrencyException.class);
        verify(gateway, times(2)).sendAndWait(any());
    }

    @Test
    void withinATransactionThatIsLostNothingIsTriedAgain() {
        when(gateway.sendAndWait(any())).thenThrow(new ConcurrencyException("overtaken"));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        TransactionSynchronizationManager.initSynchronization();
        try {
            assertThatThrownBy(() -> sender.send(CREATE, ORIGIN)).isInstanceOf(ConcurrencyException.class);
        } finally {
            TransactionSynchronizationManager.clear();
        }
        verify(gateway, times(1)).sendAndWait(any());
    }
}
