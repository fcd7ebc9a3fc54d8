package io.tickmark.api;

/** A fact about one aggregate, in the past tense. Who caused it, and when, travels in the {@link Metadata}. */
public interface Event {

    /** The id of the aggregate whose stream holds this event. */
    String aggregateId();
}
