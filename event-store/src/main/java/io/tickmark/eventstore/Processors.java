package io.tickmark.eventstore;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every event processor reads the log from its beginning, in the log's order within each of its segments. Instances of a
 * service share the segments by claims. A handler that fails is tried again until it succeeds: an event is never skipped.
 */
@Configuration(proxyBeanMethods = false)
class Processors {

    /** Claims run out in real time, also where the service lives in a simulated calendar. */
    private static final Clock CLAIMS = Clock.systemUTC();

    @Bean(destroyMethod = "shutdown")
    static ScheduledExecutorService eventWorkers(EventStoreProperties properties) {
        return Executors.newScheduledThreadPool(
                properties.workers(),
                Thread.ofPlatform().daemon().name("event-worker-", 0).factory());
    }

    @Autowired
    void configure(
            EventProcessingConfigurer processing,
            EventStoreProperties properties,
            @Qualifier("eventWorkers") ScheduledExecutorService workers) {
        long claim = properties.claimTimeout().toMillis();
        processing.usingPooledStreamingEventProcessors();
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(configuration -> new TryAgain());
        processing.registerPooledStreamingEventProcessorConfiguration((configuration, processor) -> processor
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(properties.segments())
                .maxClaimedSegments(properties.segmentsPerInstance())
                .batchSize(properties.batchSize())
                .coordinatorExecutor(CoordinatorThread::new)
                .workerExecutor(workers)
                .clock(CLAIMS)
                .tokenClaimInterval(claim / 2)
                .claimExtensionThreshold(claim / 4));
    }
}
