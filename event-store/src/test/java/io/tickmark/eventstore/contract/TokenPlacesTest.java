package io.tickmark.eventstore.contract;

import static io.tickmark.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.SlowTransaction;
import io.tickmark.eventstore.TestLog;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a token begins: never behind something that it should still read, be it in flight or not. */
class TokenPlacesTest {

    private static final Instant NOON = Instant.parse("2031-05-06T12:00:00Z");

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private final PostgresEventStorageEngine engine = LOG.engine().build();

    @Test
    void inAnEmptyLogAllAreAtTheBeginning() {
        assertThat(List.of(engine.createTailToken(), engine.createHeadToken(), engine.createTokenAt(NOON)))
                .containsOnly(LogToken.BEGINNING);
    }

    @Test
    void theHeadIsBeforeWhatARunningTransactionHoldsBack() {
        try (SlowTransaction slow = new SlowTransaction(LOG.pool()).with(() -> append("slow", 0, NOON))) {
            append("quick", 0, NOON);

            TrackingToken head = engine.createHeadToken();
            slow.commit();

            assertThat(after(head)).containsExactly("slow", "quick");
        }
    }

    @Test
    void aTokenAtATimeIsBeforeWhatARunningTransactionHoldsBack() {
        append("before", 0, NOON.minusSeconds(60));
        try (SlowTransaction slow = new SlowTransaction(LOG.pool()).with(() -> append("slow", 0, NOON))) {
            append("quick", 0, NOON);

            TrackingToken noon = engine.createTokenAt(NOON);
            slow.commit();

            assertThat(after(noon)).containsExactly("slow", "quick");
        }
    }

    private void append(String stream, long version, Instant at) {
        DomainEventMessage<?> event = note(stream, version, "c-" + stream, at);
        engine.appendEvents(List.of(event));
    }

    private List<String> after(TrackingToken token) {
        return engine.readEvents(token, false)
                .map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .toList();
    }
}
