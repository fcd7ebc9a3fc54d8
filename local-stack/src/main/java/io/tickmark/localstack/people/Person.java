package io.tickmark.localstack.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demo user.
 *
 * @param id Tasklist user, OAuth2 client and subject of the token at once
 * @param tenant the service organisation they work for; none for an auditor and for an operator
 * @param firm the auditor's firm; none for everybody else
 */
public record Person(
        String id,
        String name,
        @Nullable String email,
        List<String> roles,
        @Nullable String tenant,
        @Nullable String firm) {

    /** Copies the roles. */
    public Person {
        roles = List.copyOf(roles);
    }

    /** The demo password: the id. Good for a stack that only this machine reaches, and for nothing else. */
    public String password() {
        return id;
    }
}
