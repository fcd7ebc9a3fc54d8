package io.tickmark.engagement.aggregate;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** The streams in the event log. */
@Component
class EventLogHistory implements History {

    private final PostgresEventStorageEngine log;

    EventLogHistory(PostgresEventStorageEngine log) {
        this.log = log;
    }

    @Override
    public <E extends Event> List<Recorded<E>> recorded(String aggregateId, Class<E> family) {
        return log.readEvents(aggregateId)
                .asStream()
                .<Recorded<E>>map(message -> recorded(message, family))
                .toList();
    }

    @Override
    public <E extends Event> List<List<Recorded<E>>> recordedParts(String whole, Class<E> family) {
        return List.copyOf(log.parts(whole, EventTypes.familyOf(family) + ".")
                .collect(Collectors.groupingBy(
                        DomainEventMessage::getAggregateIdentifier,
                        LinkedHashMap::new,
                        Collectors.mapping(message -> recorded(message, family), Collectors.toList())))
                .values());
    }

    private static <E extends Event> Recorded<E> recorded(DomainEventMessage<?> message, Class<E> family) {
        return new Recorded<>(
                family.cast(message.getPayload()), LocalDate.ofInstant(message.getTimestamp(), ZoneOffset.UTC));
    }
}
