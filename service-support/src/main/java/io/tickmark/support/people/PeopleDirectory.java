package io.tickmark.support.people;

import io.tickmark.support.security.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows who is who now. Every door asks it when a decision arrives, so that somebody who left decides nothing more. */
public class PeopleDirectory {

    private volatile Map<String, Person> people;
    private volatile boolean kept;

    /**
     * A directory of these people. Ids are compared as {@link Names} says.
     *
     * @param people nobody where the identity provider alone says who is who
     * @throws IllegalArgumentException if two of them share an id or an address, or one is no person of one side
     */
    public PeopleDirectory(List<Person> people) {
        this.people = WhoIsWho.of(people);
        this.kept = !people.isEmpty();
    }

    /** From now on these are the people, also where they are none. */
    void become(List<Person> others) {
        people = WhoIsWho.of(others);
        kept = true;
    }

    /** True where this directory, and not the identity provider, says what somebody may do. */
    public boolean isKept() {
        return kept;
    }

    /** The person with this id, if there is one. */
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(Names.folded(id)));
    }

    /** The name to show for an id; the id itself where nobody has it. */
    public String nameOf(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** Everybody, in no particular order. */
    public Collection<Person> everybody() {
        return people.values();
    }
}
