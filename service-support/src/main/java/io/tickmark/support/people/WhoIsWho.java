package io.tickmark.support.people;

import io.tickmark.support.security.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to hold for a list of people: nobody is two, and nobody stands on both sides of an audit. */
final class WhoIsWho {

    private WhoIsWho() {}

    /**
     * The people by their ids. Ids are compared as {@link Names} says, addresses too.
     *
     * @throws IllegalArgumentException naming who is wrong, and what to do
     */
    static Map<String, Person> of(List<Person> people) {
        Map<String, Person> byId = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (Person given : people) {
            Person person = given.withId(Names.person(given.id()));
            if (byId.put(person.id(), person) != null) {
                throw wrong(
                        given, "has the id of somebody else, who may be written in other letters; give each their own");
            }
            if (person.email() != null && !addresses.add(Names.folded(person.email()))) {
                throw wrong(given, "has the e-mail address of somebody else; give each their own");
            }
            if (person.tenant() != null && person.firm() != null) {
                throw wrong(given, "belongs to a service organisation and to an audit firm; leave one out");
            }
        }
        return Map.copyOf(byId);
    }

    private static IllegalArgumentException wrong(Person person, String what) {
        return new IllegalArgumentException("tickmark.people: " + person.id() + " " + what + ".");
    }
}
