package io.tickmark.projections.readmodel;

import io.tickmark.api.EventTypes;
import io.tickmark.eventstore.StoredNames;
import io.tickmark.projections.readmodel.paging.Backlog;
import io.tickmark.projections.readmodel.paging.SharedLog;
import io.tickmark.projections.readmodel.parking.CatchUp;
import io.tickmark.projections.readmodel.parking.Parking;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** One pooled event processor per read model, under the read model's name; they read the log together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReadModelProcessors {

    @Bean
    ConfigurerModule readModelEventProcessors(
            List<ReadModel> models,
            RowStore store,
            Progress progress,
            Parking parking,
            Facts facts,
            PlatformTransactionManager transactions,
            ObjectProvider<CatchUp> catchUp,
            ObjectProvider<SharedLog> log) {
        List<Projection> projections = models.stream()
                .map(model -> new Projection(model, store, progress, parking, facts, transactions))
                .toList();
        return axon -> axon.eventProcessing(processing -> projections.forEach(projection -> {
            register(processing, projection, log);
            axon.onStart(() -> catchUp.getObject().register(projection.name(), projection));
        }));
    }

    @Bean
    StoredNames storedNames() {
        return StoredNames.of(EventTypes.all(), EventTypes::nameOf, EventTypes::revisionOf);
    }

    @Bean
    SharedLog sharedLog(EventStore events, Facts facts, ForeignEvents foreign) {
        return new SharedLog(
                events, page -> foreign.without(page.stream().map(facts::of).toList()));
    }

    private static void register(
            EventProcessingConfigurer processing, Projection projection, ObjectProvider<SharedLog> log) {
        String name = projection.name();
        processing
                .registerEventHandler(configuration -> projection)
                .assignHandlerInstancesMatching(name, handler -> handler == projection)
                .registerPooledStreamingEventProcessor(
                        name,
                        configuration -> new Pages(log.getObject(), projection.backlog()),
                        (configuration, processor) -> processor.eventHandlerInvoker(projection));
    }

    /** The log in pages, for one processor. */
    private record Pages(SharedLog log, Backlog backlog) implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
            return log.open(after, backlog);
        }
    }
}
