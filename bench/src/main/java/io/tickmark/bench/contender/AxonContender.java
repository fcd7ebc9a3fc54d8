package io.tickmark.bench.contender;

import io.tickmark.api.Metadata;
import io.tickmark.bench.load.Assess;
import io.tickmark.bench.load.AssessedControl;
import io.tickmark.bench.load.Assessment;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Axon as its own configuration API sets it up: command gateway, simple command bus, aggregate, event store. */
final class AxonContender implements Contender, LogContender {

    private final AxonParts parts;
    private final Configuration writing;
    private final CommandGateway gateway;
    private final AtomicInteger followers = new AtomicInteger();

    AxonContender(AxonParts parts) {
        this.parts = parts;
        AggregateConfigurer<AssessedControl> aggregate = AggregateConfigurer.defaultConfiguration(AssessedControl.class)
                .configureCommandTargetResolver(configuration -> AxonContender::target);
        if (parts.cache() != null) {
            aggregate.configureCache(configuration -> Objects.requireNonNull(parts.cache()));
        }
        writing = configurer(parts.commands()).configureAggregate(aggregate).start();
        gateway = writing.commandGateway();
    }

    /** As the services find it, without asking the command's class for annotations each time. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier((Object) ((Assess) message.getPayload()).controlId(), null);
    }

    private Configurer configurer(TransactionManager transactions) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> parts.serializer())
                .configureEventSerializer(configuration -> parts.serializer())
                .configureMessageSerializer(configuration -> parts.serializer())
                .configureTransactionManager(configuration -> transactions)
                .configureEventStore(configuration -> parts.events())
                .configureCorrelationDataProviders(configuration -> List.of(new SimpleCorrelationDataProvider(
                        Metadata.COMMAND_ID,
                        Metadata.ACTOR,
                        Metadata.ACTOR_ROLE,
                        Metadata.TENANT,
                        Metadata.CORRELATION_ID)));
    }

    @Override
    public int handle(Assessment assessment) {
        gateway.sendAndWait(new GenericCommandMessage<>(assessment.command(), assessment.metadata()));
        return 1;
    }

    @Override
    public void fill(long events) throws SQLException {
        parts.filling().add(events);
    }

    @Override
    public EventStore events() {
        return parts.events();
    }

    @Override
    public DataSource database() {
        return parts.database();
    }

    /** Closing stops the processor only: a configuration that is shut down takes the event store with it. */
    @Override
    public AutoCloseable follow(Sink sink, int batch) {
        SinkHandler handler = new SinkHandler(sink);
        String name = "bench-" + followers.incrementAndGet();
        Configurer configurer = configurer(parts.processors());
        configurer.eventProcessing(processing -> {
            parts.processing().configure(processing, batch);
            processing
                    .registerTokenStore(configuration -> parts.tokens())
                    .byDefaultAssignTo(name)
                    .registerEventHandler(configuration -> handler);
        });
        Configuration reading = configurer.start();
        return () -> reading.eventProcessingConfiguration()
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
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
