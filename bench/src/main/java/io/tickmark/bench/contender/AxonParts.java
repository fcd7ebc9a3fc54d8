package io.tickmark.bench.contender;

import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * What one way of storing events differs in from another.
 *
 * @param commands in what transaction a command is handled
 * @param processors in what transaction events are handled
 * @param cache where loaded aggregates stay; null loads them from their events every time
 * @param resources what has to be closed in the end
 */
record AxonParts(
        EventStore events,
        TransactionManager commands,
        TransactionManager processors,
        TokenStore tokens,
        Serializer serializer,
        @Nullable Cache cache,
        Processing processing,
        DataSource database,
        Filling filling,
        AutoCloseable resources) {

    /** How event processors are set up. */
    @FunctionalInterface
    interface Processing {

        /**
         * Says which kind of processors there are and where they begin.
         *
         * @param batch how many events one transaction may handle; 0 leaves the default
         */
        void configure(EventProcessingConfigurer processing, int batch);
    }
}
