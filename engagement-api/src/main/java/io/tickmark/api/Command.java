package io.tickmark.api;

/** A wish to change one aggregate. Who asks, and under which command id, travels in the {@link Metadata}. */
public interface Command {

    /** The id of the aggregate that decides. */
    String aggregateId();
}
