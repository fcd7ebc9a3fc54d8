package io.tickmark.support.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the bearer token says. A controller takes it as a parameter.
 *
 * @param roles keys of roles, such as compliance-lead
 * @param tenant the service organisation of the caller; null for an auditor
 * @param firm the audit firm of the caller; null for anybody else
 */
public record Caller(
        String id,
        String name,
        Set<String> roles,
        @Nullable String tenant,
        @Nullable String firm) {

    /** True if the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    static Caller of(Jwt token) {
        String id = Optional.ofNullable(token.getSubject())
                .orElseThrow(() -> new IllegalArgumentException("the token has no subject"));
        return new Caller(
                id,
                Optional.ofNullable(token.getClaimAsString("name")).orElse(id),
                Set.copyOf(rolesOf(token)),
                token.getClaimAsString("tenant"),
                token.getClaimAsString("firm"));
    }

    static List<String> rolesOf(Jwt token) {
        return Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
    }
}
