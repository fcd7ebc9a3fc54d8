package io.tickmark.eventstore.read;

import io.tickmark.eventstore.LogToken;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A piece of the log.
 *
 * @param upTo where a reader stands who has read it; further than its last event if that was upcast to nothing
 * @param last whether there was nothing more to read at that moment
 */
public record Page(List<? extends TrackedEventMessage<?>> events, LogToken upTo, boolean last) {}
