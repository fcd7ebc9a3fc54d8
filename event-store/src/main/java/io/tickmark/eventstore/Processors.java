package io.tickmark.eventstore;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * Every event processor reads the log from its beginning, one thread each, in the log's order. A handler that fails is tried
 * again until it succeeds: an event is never skipped.
 */
@Configuration(proxyBeanMethods = false)
class Processors {

    @Autowired
    void configure(EventProcessingConfigurer processing, EventStoreProperties properties) {
        processing.usingTrackingEventProcessors();
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerTrackingEventProcessorConfiguration(
                configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andBatchSize(properties.batchSize()));
    }
}
