package io.tickmark.bench.process;

/** One of the two ways to run the same processes. At most one is at work at a time. */
interface Variant {

    /** Its name in tables. */
    String name();

    /** Takes up the engine's jobs; returns once they are worked off. */
    void begin();

    /** Leaves the engine's jobs alone. */
    void end();

    /** Sets up a programme, whose own process starts; gives its id. */
    String createProgramme();

    /** Opens an engagement, whose process starts by that; gives its id. */
    String open(String programmeId, String name);
}
