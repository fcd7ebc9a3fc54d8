package io.tickmark.bench.contender;

import io.tickmark.bench.load.Assessment;

/** Somebody who writes events down, ready to do so. Safe for as many writers as it was opened for. */
public interface Contender extends AutoCloseable {

    /**
     * Does one piece of work; what it leads to is on the disk when this returns.
     *
     * @return how many events that were
     */
    int handle(Assessment assessment) throws Exception;

    @Override
    void close();
}
