package io.tickmark.eventstore;

import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventProcessingException;

/**
 * Has a failed batch tried again, whatever it failed by. Axon's workers try again after an exception only: by an {@link Error}
 * a segment would stand still until the service is restarted, and nobody would be told.
 */
final class TryAgain implements ErrorHandler {

    @Override
    public void handleError(ErrorContext context) throws Exception {
        throw context.error() instanceof Exception exception
                ? exception
                : new EventProcessingException(context.eventProcessor() + " could not handle events", context.error());
    }
}
