package io.tickmark.support.people;

import java.io.IOException;
import java.util.List;

/** Where it is kept who may do what. */
interface PeopleSource {

    /**
     * Everybody, now.
     *
     * @throws IOException if it cannot be reached
     * @throws IllegalArgumentException if what stands there makes no sense
     */
    List<Person> read() throws IOException;

    /** Its name, as the subject of a sentence. */
    String name();
}
