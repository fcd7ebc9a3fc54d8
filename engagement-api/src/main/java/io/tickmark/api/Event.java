package io.tickmark.api;

import org.jspecify.annotations.Nullable;

/**
 * A fact about one aggregate, in the past tense. Who caused it, and when, travels in the {@link Metadata}. Its family is the sealed
 * interface that it belongs to; {@link EventTypes} lists them.
 */
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

    /** The service organisation whose the stream is. Its first event says so, in a component of this name; null in the others. */
    default @Nullable String tenant() {
        return null;
    }

    /** Events of one key are told to the outside in their order: those of one stream, or of an engagement with all that is part of it. */
    default String key() {
        return aggregateId();
    }

    /** The id of another aggregate of the same service organisation that the event rests on; null where there is none. */
    default @Nullable String refersTo() {
        return partOf();
    }
}
