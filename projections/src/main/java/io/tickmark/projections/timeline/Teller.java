package io.tickmark.projections.timeline;

import io.tickmark.api.Event;
import org.jspecify.annotations.Nullable;

/** Tells the events of one family, each as one entry. */
interface Teller<E extends Event> {

    /** What the events of a stream are about, if this event begins it; null elsewhere. */
    @Nullable
    SubjectRow begun(E event);

    /**
     * Tells one event in plain words.
     *
     * @param about what it is about, as it was before
     */
    Told tell(E event, SubjectRow about);
}
