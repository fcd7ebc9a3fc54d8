package io.tickmark.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Says of what a stream is part, so that all parts of something are found by an index. Asked for the first event of each stream. */
@FunctionalInterface
public interface StreamParts {

    /** No stream is part of anything. */
    StreamParts NONE = first -> null;

    /** The id of what the stream is part of; null if it stands for itself. */
    @Nullable
    String partOf(EventMessage<?> first);
}
