package io.tickmark.bench.contender;

import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.contender.Contender.Received;
import io.tickmark.bench.contender.Contender.Sink;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MetaData;

/** An event handler that hands on what it gets. */
final class SinkHandler {

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Sink sink;

    private SinkHandler(Sink sink) {
        this.sink = sink;
    }

    @EventHandler
    void on(Assessed event, MetaData metadata) {
        sink.received(new Received(event, metadata));
    }

    /**
     * A processor that hands everything to the sink. Closing stops it only: a configuration that is shut down takes the event
     * store with it.
     *
     * @param kind which kind of processor it is
     */
    static AutoCloseable start(
            Configurer configurer, Sink sink, TokenStore tokens, Consumer<EventProcessingConfigurer> kind) {
        SinkHandler handler = new SinkHandler(sink);
        configurer.eventProcessing(processing -> {
            kind.accept(processing);
            processing
                    .registerTokenStore(configuration -> tokens)
                    .byDefaultAssignTo("bench-" + STARTED.incrementAndGet())
                    .registerEventHandler(configuration -> handler);
        });
        Configuration reading = configurer.start();
        return () -> reading.eventProcessingConfiguration()
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }
}
