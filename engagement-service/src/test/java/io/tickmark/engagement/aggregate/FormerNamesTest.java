package io.tickmark.engagement.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.former.FormerNames;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log holds under a former name, as the service reads it. */
class FormerNamesTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    static Stream<Arguments> former() {
        String gap = "{\"gapId\":\"gap-1\",\"engagementId\":\"eng-1\",\"owner\":\"omar\",\"dueOn\":\"2027-01-31\"}";
        return Stream.of(
                Arguments.of(
                        "io.tickmark.api.gap.GapEvent$ReminderSent",
                        gap,
                        new GapEvent.ReminderDue("gap-1", "eng-1", "omar", DUE)),
                Arguments.of(
                        "io.tickmark.api.gap.GapEvent$EscalationRaised",
                        gap,
                        new GapEvent.EscalationDue("gap-1", "eng-1", "omar", DUE)),
                Arguments.of(
                        "io.tickmark.api.programme.ProgrammeEvent$StandardsReviewEscalated",
                        "{\"programmeId\":\"prg-1\",\"reviewId\":\"rev-1\",\"dueOn\":\"2027-01-31\"}",
                        new ProgrammeEvent.StandardsReviewEscalationDue("prg-1", "rev-1", DUE)));
    }

    @ParameterizedTest
    @MethodSource("former")
    void whatWasNeverSentIsReadAsDue(String storedAs, String json, Event now) {
        var stored = new GenericDomainEventEntry<>(
                "Gap", "gap-1", 0, "event-1", "2027-01-20T00:00:00Z", storedAs, "1", json, "{}");
        var read = EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(stored), Jackson3Serializer.builder().build(), new AggregateConfiguration().formerNames());
        assertThat(read.asStream().map(event -> event.getPayload()).toList()).isEqualTo(List.of(now));
    }

    @Test
    void eachFormerNameHasItsExample() {
        assertThat(former().map(example -> example.get()[0]))
                .containsExactlyInAnyOrderElementsOf(FormerNames.EVENTS.keySet());
    }
}
