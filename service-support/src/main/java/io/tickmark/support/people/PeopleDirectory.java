package io.tickmark.support.people;

import io.tickmark.support.security.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows who is who. */
public class PeopleDirectory {

    private final Map<String, Person> people;

    /**
     * A directory of these people. Ids are compared as {@link Names} says.
     *
     * @throws IllegalStateException if two of them share an id
     * @throws IllegalArgumentException if one is no id of a person
     */
    public PeopleDirectory(List<Person> people) {
        this.people = people.stream()
                .map(PeopleDirectory::named)
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    /** The person with this id, if there is one. */
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(Names.folded(id)));
    }

    private static Person named(Person person) {
        return new Person(
                Names.person(person.id()),
                person.name(),
                person.email(),
                person.roles(),
                person.tenant(),
                person.firm());
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
