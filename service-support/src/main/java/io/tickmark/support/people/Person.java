package io.tickmark.support.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody who may decide something.
 *
 * @param id what the person's tokens carry as their id, and the name of the person's Tasklist account
 * @param roles keys of roles, such as compliance-lead
 * @param tenant the service organisation that the person works for; null for an auditor and for an operator
 * @param firm the audit firm that the person works for; null for anybody else
 */
public record Person(
        String id,
        String name,
        @Nullable String email,
        @DefaultValue Set<String> roles,
        @Nullable String tenant,
        @Nullable String firm) {

    Person withId(String other) {
        return new Person(other, name, email, roles, tenant, firm);
    }
}
