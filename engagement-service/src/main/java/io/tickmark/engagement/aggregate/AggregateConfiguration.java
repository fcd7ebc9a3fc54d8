package io.tickmark.engagement.aggregate;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.api.Metadata;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.eventstore.AggregateCache;
import io.tickmark.eventstore.StoredNames;
import io.tickmark.eventstore.StreamClosing;
import io.tickmark.eventstore.StreamParts;
import io.tickmark.support.clock.OffsetClock;
import java.time.Clock;
import java.util.Map;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands find their aggregate, and how what they carry reaches the events that they cause. */
@Configuration(proxyBeanMethods = false)
public class AggregateConfiguration {

    /** How many aggregates of each type are kept in memory. */
    private static final int CACHED = 2_000;

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new AggregateIdOfCommand();
    }

    /** Every event carries who asked, why and under which command id. */
    @Bean
    CorrelationDataProvider metadataOfCommand() {
        return copiedMetadata();
    }

    /** A movable calendar leaves its mark in every event, so that a demonstration is never taken for a history. */
    @Bean
    CorrelationDataProvider markOfTheCalendar(Clock clock) {
        Map<String, ?> mark = clock instanceof OffsetClock ? Map.of(Metadata.CLOCK, Metadata.SIMULATED) : Map.of();
        return message -> mark;
    }

    static CorrelationDataProvider copiedMetadata() {
        return new SimpleCorrelationDataProvider(
                Metadata.COMMAND_ID,
                Metadata.COMMAND_DIGEST,
                Metadata.ACTOR,
                Metadata.ACTOR_ROLE,
                Metadata.CHANNEL,
                Metadata.IDENTIFIED_BY,
                Metadata.TOKEN_ISSUER,
                Metadata.TOKEN_ID,
                Metadata.TENANT,
                Metadata.FIRM,
                Metadata.OCCURRED_AT,
                Metadata.CAUSATION_ID,
                Metadata.CORRELATION_ID,
                Metadata.PROCESS_DEFINITION,
                Metadata.PROCESS_VERSION,
                Metadata.SHOWN);
    }

    @Bean
    StoredNames storedNames() {
        return StoredNames.of(EventTypes.all(), EventTypes::nameOf, EventTypes::revisionOf);
    }

    /** A retired control takes no further event. */
    @Bean
    StreamClosing retirementCloses() {
        return event -> event.getPayload() instanceof ControlEvent.Retired;
    }

    @Bean
    StreamParts partsOfEngagementsAndProgrammes() {
        return first -> first.getPayload() instanceof Event event ? event.partOf() : null;
    }

    @Bean
    AggregateCache programmeCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    AggregateCache engagementCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    AggregateCache controlCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    AggregateCache gapCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    AggregateCache workItemCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    AggregateCache reportCache() {
        return new AggregateCache(CACHED);
    }

    @Bean
    AggregateCache registerCache() {
        return new AggregateCache(CACHED);
    }
}
