package io.tickmark.bench.contender;

import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.contender.LogContender.Sink;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;

/** An event handler that hands on what it gets. */
final class SinkHandler {

    private final Sink sink;

    SinkHandler(Sink sink) {
        this.sink = sink;
    }

    @EventHandler
    void on(Assessed event, MetaData metadata) {
        sink.received(new Received(event, metadata));
    }
}
