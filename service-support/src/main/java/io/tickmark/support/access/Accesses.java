package io.tickmark.support.access;

import io.tickmark.support.security.Caller;
import org.jspecify.annotations.Nullable;

/** Where a service records reads. */
public interface Accesses {

    /**
     * Records a read; the answer leaves when this returns, and does not where it throws.
     *
     * @param what is read, such as gaps
     * @param path that was asked for
     * @param id of the single thing that the path names; null where it names none
     * @param answer what will be told
     */
    void record(Caller caller, String what, String path, @Nullable String id, @Nullable Object answer);
}
