package io.tickmark.api;

import org.jspecify.annotations.Nullable;

/** A fact about one aggregate, in the past tense. Who caused it, and when, travels in the {@link Metadata}. */
public interface Event {

    /** The id of the aggregate whose stream holds this event. */
    String aggregateId();

    /**
     * The id of what the aggregate is part of: an engagement or a programme. Null where it stands for itself; the first event of its
     * stream is the one that has to know.
     */
    default @Nullable String partOf() {
        return null;
    }
}
