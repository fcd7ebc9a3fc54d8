package io.tickmark.eventstore;

import org.axonframework.eventhandling.EventMessage;

/** Says which events close their stream. A closed stream takes no further event, whoever tries. */
@FunctionalInterface
public interface StreamClosing {

    /** No stream is ever closed. */
    StreamClosing NEVER = event -> false;

    /** Whether nothing may follow this event in its stream. */
    boolean closes(EventMessage<?> event);
}
