package io.tickmark.support.security;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Who calls, as the bearer token says. A controller takes it as a parameter. What the token does not say, or says in another form
 * than expected, entitles to nothing.
 *
 * @param id the person's id in the form of {@link Names#person}
 * @param roles keys of roles, such as compliance-lead
 * @param tenant the service organisation of the caller; null for an auditor
 * @param firm the audit firm of the caller; null for anybody else
 * @param issuer who issued the token
 * @param tokenId the token's {@code jti}; null if it has none
 */
public record Caller(
        String id,
        String name,
        Set<String> roles,
        @Nullable String tenant,
        @Nullable String firm,
        @Nullable String issuer,
        @Nullable String tokenId) {

    /** The role of whoever runs the installation; it belongs to no organisation in it. */
    static final String OPERATOR = "operator";

    /** True if the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /**
     * The person behind a token whose signature and time are good.
     *
     * @param idClaim the claim that holds the person's id
     * @throws InvalidBearerTokenException if it names nobody, in a form that is no id, somebody who belongs to both sides of an
     *     audit, or an operator who belongs to one of them
     */
    static Caller of(Jwt token, String idClaim) {
        String id = text(token, idClaim);
        if (id == null) {
            throw new InvalidBearerTokenException(
                    "The token does not say who calls: its claim " + idClaim + " is missing or empty.");
        }
        String person = personIn(id, idClaim);
        String tenant = text(token, "tenant");
        String firm = text(token, "firm");
        if (tenant != null && firm != null) {
            throw new InvalidBearerTokenException(
                    "The token names a service organisation and an audit firm; nobody acts for both.");
        }
        Set<String> roles = rolesOf(token);
        if (roles.contains(OPERATOR) && (tenant != null || firm != null)) {
            throw new InvalidBearerTokenException(
                    "The token names an operator and an organisation; whoever runs the installation belongs to none in it.");
        }
        return new Caller(
                person,
                Objects.requireNonNullElse(text(token, "name"), person),
                roles,
                tenant,
                firm,
                token.getClaimAsString(JwtClaimNames.ISS),
                text(token, JwtClaimNames.JTI));
    }

    private static String personIn(String id, String idClaim) {
        try {
            return Names.person(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException(
                    "The token's claim " + idClaim
                            + " is no id of a person: it is too long, or holds what cannot be seen.",
                    e);
        }
    }

    private static Set<String> rolesOf(Jwt token) {
        Object roles = token.getClaims().get("roles");
        if (roles instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return roles instanceof String one ? Set.of(one) : Set.of();
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
