package io.tickmark.eventstore;

import org.axonframework.common.AxonNonTransientException;

/** The stream was closed by its last event: nothing can follow it, now or later. */
public class StreamClosedException extends AxonNonTransientException {
    private static final long serialVersionUID = 1;

    public StreamClosedException(String stream) {
        super("The stream " + stream + " is closed: its last event was meant to be the last.");
    }
}
