package io.tickmark.bench.contender;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** What Axon's two relational engines have in common, all at its defaults. */
final class Stock {

    private Stock() {}

    static Serializer json() {
        return Jackson3Serializer.builder()
                .revisionResolver(new FixedValueRevisionResolver("1"))
                .build();
    }

    static EventStore store(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Pooled streaming processors, from the beginning of the log. */
    static void pooled(EventProcessingConfigurer processing, int batch) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((configuration, builder) -> {
                    builder.initialToken(StreamableMessageSource::createTailToken);
                    return batch == 0 ? builder : builder.batchSize(batch);
                });
    }
}
