package io.tickmark.projections.people;

import io.tickmark.api.Role;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import io.tickmark.support.security.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what in an organisation, for its administrators: the people file as the services read it now. */
@RestController
class PeopleController {

    private final PeopleDirectory people;

    PeopleController(PeopleDirectory people) {
        this.people = people;
    }

    /**
     * One of the organisation's people.
     *
     * @param roles in alphabetical order
     */
    record PersonView(String id, String name, @Nullable String email, Set<String> roles) {}

    /** Those of the caller's own organisation, by id. */
    @GetMapping("/api/people")
    List<PersonView> people(Caller caller) {
        String own = caller.tenant();
        if (own == null || !caller.is(Role.ADMIN.key())) {
            throw new AccessDeniedException("only for administrators of an organisation");
        }
        return people.everybody().stream()
                .filter(person -> own.equals(person.tenant()))
                .sorted(Comparator.comparing(Person::id))
                .map(PeopleController::view)
                .toList();
    }

    private static PersonView view(Person person) {
        return new PersonView(person.id(), person.name(), person.email(), new TreeSet<>(person.roles()));
    }
}
