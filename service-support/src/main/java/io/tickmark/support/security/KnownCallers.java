package io.tickmark.support.security;

import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * A token says who calls. Where the installation keeps a directory of people, that says what they may now: a token that was
 * issued before somebody left, or moved, is worth what the directory says today.
 */
record KnownCallers(PeopleDirectory people, String idClaim) {

    /** The person behind a token, as the directory knows them. */
    Caller caller(Jwt token) {
        return Caller.of(asOfNow(token), idClaim);
    }

    /**
     * The token with roles, organisation and firm as the directory has them.
     *
     * @throws InvalidBearerTokenException if the directory does not know the person
     */
    Jwt asOfNow(Jwt token) {
        if (!people.isKept()) {
            return token;
        }
        String id = Caller.of(token, idClaim).id();
        Person person = people.find(id)
                .orElseThrow(() -> new InvalidBearerTokenException(
                        id + " is not among the people of this installation, or not any more."));
        Map<String, Object> claims = new HashMap<>(token.getClaims());
        claims.put("roles", List.copyOf(person.roles()));
        claims.remove("tenant");
        claims.remove("firm");
        if (person.tenant() != null) {
            claims.put("tenant", person.tenant());
        }
        if (person.firm() != null) {
            claims.put("firm", person.firm());
        }
        return new Jwt(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), token.getHeaders(), claims);
    }
}
