package io.tickmark.bench.contender;

import io.tickmark.bench.load.Assess;
import io.tickmark.bench.load.AssessedControl;
import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.load.Load;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon on one of its own engines, as its configuration API sets it up: command gateway, simple command bus, aggregate, event store. */
final class AxonContender implements Contender {

    private final Parts parts;
    private final EventStore events;
    private final Configuration writing;
    private final CommandGateway gateway;

    /**
     * What one engine differs in from the other.
     *
     * @param resources what has to be closed in the end
     */
    record Parts(
            EventStorageEngine engine,
            TransactionManager transactions,
            TokenStore tokens,
            DataSource database,
            Filling filling,
            AutoCloseable resources) {}

    /**
     * @param cached whether loaded aggregates stay in Axon's cache
     */
    AxonContender(Parts parts, boolean cached) {
        this.parts = parts;
        this.events = EmbeddedEventStore.builder().storageEngine(parts.engine()).build();
        AggregateConfigurer<AssessedControl> aggregate = AggregateConfigurer.defaultConfiguration(AssessedControl.class)
                .configureCommandTargetResolver(configuration -> command ->
                        new VersionedAggregateIdentifier((Object) ((Assess) command.getPayload()).controlId(), null));
        if (cached) {
            aggregate.configureCache(configuration -> new WeakReferenceCache());
        }
        writing = configurer().configureAggregate(aggregate).start();
        gateway = writing.commandGateway();
    }

    static Serializer json() {
        return Jackson3Serializer.builder()
                .revisionResolver(new FixedValueRevisionResolver("1"))
                .build();
    }

    private Configurer configurer() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> json())
                .configureTransactionManager(configuration -> parts.transactions())
                .configureEventStore(configuration -> events)
                .configureCorrelationDataProviders(configuration ->
                        List.of(new SimpleCorrelationDataProvider(Load.METADATA.toArray(String[]::new))));
    }

    @Override
    public int handle(Assessment assessment) {
        gateway.sendAndWait(new GenericCommandMessage<>(
                new Assess(assessment.event().controlId(), assessment.event()), assessment.metadata()));
        return 1;
    }

    @Override
    public void fill(long events) throws SQLException {
        parts.filling().add(events);
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public DataSource database() {
        return parts.database();
    }

    /** Pooled streaming processors, from the beginning of the log. */
    @Override
    public AutoCloseable follow(Sink sink, int batch) {
        return SinkHandler.start(
                configurer(),
                sink,
                parts.tokens(),
                processing -> processing
                        .usingPooledStreamingEventProcessors()
                        .registerPooledStreamingEventProcessorConfiguration((configuration, builder) -> {
                            builder.initialToken(StreamableMessageSource::createTailToken);
                            return batch == 0 ? builder : builder.batchSize(batch);
                        }));
    }

    @Override
    public void close() {
        writing.shutdown();
        try {
            parts.resources().close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
